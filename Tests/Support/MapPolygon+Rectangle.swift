package import BergfriedCore

extension MapPolygon {
  /// A rectangle along the axes.
  package init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.init(outline: [
      MapPoint(x: x.lowerBound, y: y.lowerBound), MapPoint(x: x.upperBound, y: y.lowerBound),
      MapPoint(x: x.upperBound, y: y.upperBound), MapPoint(x: x.lowerBound, y: y.upperBound),
    ])
  }
}
