public import BergfriedCore

extension FeatureGeometry {
  /// The same with each of its points put elsewhere.
  public func mapped(
    _ put: (MapPoint) throws -> MapPoint
  ) rethrows -> FeatureGeometry {
    func area(_ area: MapPolygon) throws -> MapPolygon {
      MapPolygon(outline: try area.outline.map(put), holes: try area.holes.map { try $0.map(put) })
    }
    return switch self {
    case .point(let point): .point(try put(point))
    case .line(let points): .line(try points.map(put))
    case .lines(let lines): .lines(try lines.map { try $0.map(put) })
    case .area(let one): .area(try area(one))
    case .areas(let all): .areas(try all.map(area))
    case .nowhere: .nowhere
    }
  }

  /// The smallest rectangle that holds it; `nil` for nowhere.
  public var bounds: MapBounds? {
    switch self {
    case .point(let point): MapBounds([point])
    case .line(let points): MapBounds(points)
    case .lines(let lines): MapBounds(lines.joined())
    case .area(let area): area.bounds
    case .areas(let areas): MapBounds(areas.flatMap(\.outline))
    case .nowhere: nil
    }
  }

  /// Whether it has a point in common with a rectangle.
  ///
  /// - Complexity: O(points).
  public func meets(_ rectangle: MapBounds) -> Bool {
    guard let bounds, bounds.meets(rectangle) else { return false }
    return switch self {
    case .point, .nowhere: true
    case .line(let points): rectangle.isMet(byLine: points)
    case .lines(let lines): lines.contains(where: rectangle.isMet(byLine:))
    case .area(let area): rectangle.isMet(by: area)
    case .areas(let areas): areas.contains(where: rectangle.isMet(by:))
    }
  }
}

extension MapBounds {
  fileprivate func isMet(byLine points: [MapPoint]) -> Bool {
    zip(points, points.dropFirst()).contains { shares(ofLineFrom: $0, to: $1) != nil }
      || points.contains(where: contains)
  }

  fileprivate func isMet(by area: MapPolygon) -> Bool {
    if area.contains(MapPoint(x: minX, y: minY)) { return true }
    var isMet = false
    area.forEachEdge { start, end in
      if !isMet, shares(ofLineFrom: start, to: end) != nil { isMet = true }
    }
    return isMet
  }
}
