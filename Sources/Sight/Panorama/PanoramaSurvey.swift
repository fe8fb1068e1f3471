import BergfriedCore
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

  /// Looks along some columns of a strip.
  ///
  /// - Parameters:
  ///   - skyline: that of all columns where it is known: nothing is seen behind it.
  ///   - ground: takes in what is seen.
  /// - Returns: the skyline of these columns.
  func look(
    _ columns: Range<Int>, of strip: PanoramaStrip, under skyline: [SkylinePoint] = [],
    into ground: PanoramaGround? = nil
  ) -> [SkylinePoint] {
    let slopes = ground == nil ? [] : strip.slopes
    return slopes.withUnsafeBufferPointer { slopes in
      columns.map { column in
        var reach = view.maxDistanceMetres
        if !skyline.isEmpty, case .ground(_, let distance, _) = skyline[column] { reach = distance }
        return look(
          strip.azimuthDegrees(ofColumn: column), within: reach,
          PanoramaColumn.Pixels(column, of: ground, slopes: slopes))
      }
    }
  }

  private func look(
    _ azimuthDegrees: Double, within metres: Double, _ pixels: PanoramaColumn.Pixels
  ) -> SkylinePoint {
    let ray = SightRay(azimuthDegrees: azimuthDegrees, over: surface, frames: frames)
    var column = PanoramaColumn(ray)
    ray.walk(maxDistanceMetres: metres) { column.add($0, to: pixels) }
    column.finish(pixels)
    return column.skyline(on: surface.shape)
  }
}
