import BergfriedDatum
import BergfriedSurface

/// One panorama being made: who looks, over what, at which view.
struct PanoramaSurvey: Sendable {
  let surface: Surface
  let observer: Observer
  let view: PanoramaView
  private let frames: [OctantFrame]

  init(
    _ surface: Surface, from observer: Observer, curvature: Curvature, view: PanoramaView
  ) throws(SightError) {
    let viewpoint = try Viewpoint(observer, on: surface, curvature: curvature)
    self.surface = surface
    self.observer = observer
    self.view = view
    frames = Octant.all.map { OctantFrame($0, of: surface, around: viewpoint) }
  }

  /// A strip of the view's width and no height to speak of, on which its skyline can be found.
  var skylineStrip: PanoramaStrip { PanoramaStrip(view, pitchDegrees: 89.5...90) }

  /// The strip to draw; the skyline is asked for only where the view is to fit it.
  func strip(skyline: [SkylinePoint]) -> PanoramaStrip {
    switch view.pitches {
    case .degrees(let range): PanoramaStrip(view, pitchDegrees: range)
    case .fitted(let foreground):
      PanoramaStrip(view, fitting: skyline, foregroundDegrees: foreground)
    }
  }

  /// The strip's ranges of columns, for so many parts of the work.
  func parts(_ count: Int) -> [Range<Int>] {
    let columns = PanoramaStrip.columns(of: view)
    let parts = min(count, columns)
    return (0..<parts).map { $0 * columns / parts..<($0 + 1) * columns / parts }
  }

  /// The ground on some columns of a strip, and its skyline.
  func ground(_ columns: Range<Int>, of strip: PanoramaStrip, rows: Int) -> PanoramaGround {
    var ground = PanoramaGround(columns: columns.count, rows: rows)
    let slopes = (0..<rows).map { row in
      Angle.slope(pitchDegrees: strip.pitchDegrees(ofRow: rows - 1 - row))
    }
    for column in columns {
      let skyline = slopes.withUnsafeBufferPointer { slopes in
        look(
          strip.azimuthDegrees(ofColumn: column), slopes, at: column - columns.lowerBound, &ground)
      }
      ground.skyline.append(skyline)
    }
    return ground
  }

  private func look(
    _ azimuthDegrees: Double, _ slopes: UnsafeBufferPointer<Double>, at column: Int,
    _ ground: inout PanoramaGround
  ) -> SkylinePoint {
    let places = column * slopes.count..<(column + 1) * slopes.count
    return ground.distances.withUnsafeMutableBufferPointer { distances in
      ground.indices.withUnsafeMutableBufferPointer { indices in
        ground.hidden.withUnsafeMutableBufferPointer { hidden in
          look(
            azimuthDegrees,
            PanoramaColumn.Pixels(
              slopes: slopes, distances: .init(rebasing: distances[places]),
              indices: .init(rebasing: indices[places]), hidden: .init(rebasing: hidden[places])))
        }
      }
    }
  }

  private func look(_ azimuthDegrees: Double, _ pixels: PanoramaColumn.Pixels) -> SkylinePoint {
    let ray = SightRay(azimuthDegrees: azimuthDegrees, over: surface, frames: frames)
    var column = PanoramaColumn(ray)
    ray.walk(maxDistanceMetres: view.maxDistanceMetres) { column.add($0, to: pixels) }
    return column.skyline(on: surface.shape)
  }

  func panorama(_ ground: PanoramaGround, on strip: PanoramaStrip) -> Panorama {
    Panorama(
      observer: observer, strip: strip, skyline: ground.skyline, surfaceShape: surface.shape,
      ground: ground)
  }
}
