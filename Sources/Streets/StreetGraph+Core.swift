public import BergfriedCore

extension StreetGraph {
  /// The rectangle that nearly all streets lie in: on each of its sides the outermost
  /// two-hundredth of the pieces reach beyond, as maps have long roads that lead out of them. Those
  /// within the graph's bounds count. `nil` for no pieces.
  ///
  /// - Complexity: O(n log n) for n pieces.
  public var coreBounds: MapBounds? {
    guard insideCount > 0 else { return nil }
    let middles = pieces[..<insideCount].map { $0.point(atShare: 0.5) }
    let (x, y) = (StreetGraph.most(of: middles.map(\.x)), StreetGraph.most(of: middles.map(\.y)))
    return MapBounds(
      minX: x.lowerBound, minY: y.lowerBound, maxX: x.upperBound, maxY: y.upperBound)
  }

  /// The nodes on or outside the border of ``coreBounds``: who comes into the core along streets
  /// from elsewhere, or leaves it, passes one of them.
  public var rimNodes: [Int] {
    guard let core = coreBounds else { return [] }
    return nodes.indices.filter { node in
      let point = nodes[node]
      return
        !(point.x > core.minX && point.x < core.maxX && point.y > core.minY
        && point.y < core.maxY)
    }
  }

  private static func most(of values: [Double]) -> ClosedRange<Double> {
    let sorted = values.sorted()
    let left = sorted.count / 200
    return sorted[left]...sorted[sorted.count - 1 - left]
  }
}
