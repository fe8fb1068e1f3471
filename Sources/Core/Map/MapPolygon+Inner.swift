extension MapPolygon {
  /// A point inside: the middle of the bounds where that is, or else the middle of the widest part
  /// of a level line; `nil` for an area without inside.
  ///
  /// - Complexity: O(n log n) in the number *n* of corners.
  public var innerPoint: MapPoint? {
    guard let bounds else { return nil }
    if contains(bounds.centre) { return bounds.centre }
    // No corner lies on some of these lines.
    let heights = [0.5, 0.381_966, 0.618_034, 0.236_068, 0.763_932, 0.145_898, 0.854_102]
    var widest: (width: Double, point: MapPoint)?
    for share in heights {
      let y = bounds.minY + share * bounds.heightMetres
      var crossings: [Double] = []
      forEachEdge { start, end in
        if (start.y > y) != (end.y > y) { crossings.append(MapPolygon.crossing(start, end, y: y)) }
      }
      crossings.sort()
      for index in stride(from: 0, to: crossings.count - 1, by: 2) {
        let width = crossings[index + 1] - crossings[index]
        guard width > widest?.width ?? 0 else { continue }
        widest = (width, MapPoint(x: crossings[index] + width / 2, y: y))
      }
      if let widest { return widest.point }
    }
    return nil
  }
}
