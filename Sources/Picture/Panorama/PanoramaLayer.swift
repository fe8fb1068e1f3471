import BergfriedSight
import BergfriedSurface

/// What is painted of one surface: where its ground ends, what lies behind shows.
struct PanoramaLayer: Sendable {
  let panorama: Panorama
  /// What lies before it: it begins where that ends, so that nothing is known of what lies between.
  let nearer: PanoramaGround?
  let ground: PanoramaGroundPaint
  let outline: PanoramaOutline

  /// The nearest first.
  static func all(of picture: PanoramaPicture) -> [PanoramaLayer] {
    let backdrop = picture.backdrop.map {
      PanoramaPicture(
        panorama: $0.panorama, surface: $0.surface, cover: $0.cover, style: picture.style)
    }
    // Heights have one colour, near and far.
    let known = [picture.surface, backdrop?.surface].compactMap { $0?.knownHeights }
    let heights = known.dropFirst().reduce(known.first) { all, own in
      all.map { min($0.lowerBound, own.lowerBound)...max($0.upperBound, own.upperBound) }
    }
    return [picture, backdrop].compactMap { $0 }.enumerated().map { place, layer in
      PanoramaLayer(
        panorama: layer.panorama, nearer: place > 0 ? picture.panorama.ground : nil,
        ground: PanoramaGroundPaint(layer, heights: heights ?? 0...0),
        outline: PanoramaOutline(layer, isBackdrop: place > 0))
    }
  }
}
