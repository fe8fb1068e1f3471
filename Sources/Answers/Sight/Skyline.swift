import BergfriedCore
package import BergfriedSight

/// A skyline in equal steps of azimuth all round, from true north on.
package struct Skyline {
  package let points: [SkylinePoint]

  package init(
    points: [SkylinePoint]
  ) {
    self.points = points
  }

  /// The azimuth that a column looks along, clockwise from true north.
  package func azimuthDegrees(ofColumn column: Int) -> Double {
    Double(column) * 360 / Double(points.count)
  }

  /// The view whose columns look along these azimuths.
  ///
  /// - Parameter convergenceDegrees: the azimuth of grid north from true north.
  package static func view(_ view: PanoramaView, convergenceDegrees: Double) -> PanoramaView {
    var view = view
    let columns = max(1, (360 * view.pixelsPerDegree).rounded())
    let start = Sector.wrapped(-convergenceDegrees - 180 / columns)
    view.sector = Sector(startDegrees: start, endDegrees: start + 360)
    return view
  }
}
