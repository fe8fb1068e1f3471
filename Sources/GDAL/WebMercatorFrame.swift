package import BergfriedCore

/// The ways between a working frame and Web Mercator (EPSG:3857).
package final class WebMercatorFrame {
  private let toMercator: CoordinateTransform
  private let toFrame: CoordinateTransform

  /// - Parameter crs: the working frame, as GDAL names it.
  /// - Throws: ``Failure`` for one that is not of the earth.
  package init(crs: String) throws {
    let frame = try SpatialReference(crs, named: "the working frame").horizontal()
    guard frame.isOnEarth else {
      throw Failure(.crsNoBody, "\(frame.name) is not of the earth, which Web Mercator shows")
    }
    let mercator = try SpatialReference("EPSG:3857", named: "Web Mercator, EPSG:3857")
    toMercator = try CoordinateTransform(from: frame, to: mercator)
    toFrame = try CoordinateTransform(from: mercator, to: frame)
  }

  /// Brings points of the working frame into Web Mercator; those without a counterpart become NaN.
  package func mercator(_ points: [MapPoint]) -> [MapPoint] { toMercator.brought(points) }

  /// Brings points of Web Mercator into the working frame; those without a counterpart become NaN.
  package func frame(_ points: [MapPoint]) -> [MapPoint] { toFrame.brought(points) }

  /// The rectangle of Web Mercator that holds one of the working frame; `nil` where it has no
  /// counterpart.
  package func mercatorBounds(of bounds: MapBounds) -> MapBounds? {
    // Sides become bent: what they reach between the corners counts too.
    let rim = (0..<256).flatMap { step in
      let share = Double(step) / 256
      let (x, y) = (share * bounds.widthMetres, share * bounds.heightMetres)
      return [
        MapPoint(x: bounds.minX + x, y: bounds.minY), MapPoint(x: bounds.maxX, y: bounds.minY + y),
        MapPoint(x: bounds.maxX - x, y: bounds.maxY), MapPoint(x: bounds.minX, y: bounds.maxY - y),
      ]
    }
    return MapBounds(mercator(rim).filter { $0.x.isFinite && $0.y.isFinite })
  }

  /// Where the centres of a tile's pixels lie in the working frame, row after row; NaN for those
  /// without a counterpart.
  ///
  /// Between 17 by 17 places they are found as lying evenly, where that is so for all places half
  /// way between; else each is brought over by itself.
  ///
  /// - Parameter tolerance: how far one may be off, in metres.
  package func pixelCentres(
    of tile: WebMercatorTile, withinMetres tolerance: Double
  ) -> [MapPoint] {
    let (pixels, step) = (WebMercatorTile.pixels, 16)
    let bounds = tile.bounds
    let side = bounds.widthMetres / Double(pixels)
    func grid(_ count: Int, _ start: Double, _ step: Double) -> [MapPoint] {
      (0..<count * count).map { index in
        MapPoint(
          x: bounds.minX + (start + Double(index % count) * step) * side,
          y: bounds.maxY - (start + Double(index / count) * step) * side)
      }
    }
    let count = pixels / step
    let nodes = frame(grid(count + 1, 0, Double(step)))
    let middles = frame(grid(count, Double(step) / 2, Double(step)))
    func place(_ column: Double, _ row: Double) -> MapPoint {
      let (left, top) = (min(Int(column), count - 1), min(Int(row), count - 1))
      let (right, down) = (column - Double(left), row - Double(top))
      let first = top * (count + 1) + left
      let above = nodes[first].point(atShare: right, to: nodes[first + 1])
      let below = nodes[first + count + 1].point(atShare: right, to: nodes[first + count + 2])
      return above.point(atShare: down, to: below)
    }
    let isEven = middles.indices.allSatisfy { index in
      let wanted = place(Double(index % count) + 0.5, Double(index / count) + 0.5)
      return wanted.distanceMetres(to: middles[index]) <= tolerance
    }
    guard isEven else { return frame(grid(pixels, 0.5, 1)) }
    return (0..<pixels * pixels).map { index in
      place(
        (Double(index % pixels) + 0.5) / Double(step), (Double(index / pixels) + 0.5) / Double(step)
      )
    }
  }
}

extension CoordinateTransform {
  fileprivate func brought(_ points: [MapPoint]) -> [MapPoint] {
    var brought = points
    guard !bring(&brought) else { return brought }
    return points.map { point in
      self.point(x: point.x, y: point.y).map { MapPoint(x: $0.x, y: $0.y) }
        ?? MapPoint(x: .nan, y: .nan)
    }
  }
}
