public import BergfriedCore

extension Terrain {
  /// The part of the working grid that covers some bounds, as far as the terrain reaches.
  ///
  /// - Parameters:
  ///   - bounds: in working coordinates.
  ///   - marginMetres: how far to go beyond the bounds on all sides.
  /// - Throws: `Failure`: `badData` where the terrain has no cell there, saying how far off.
  public func window(covering bounds: MapBounds, marginMetres: Double = 0) throws -> GridWindow {
    let margin = marginMetres / metresPerUnit
    let wanted = bounds.grown(byMetres: margin)
    guard let window = transform.window(covering: wanted, in: shape) else { throw missed(wanted) }
    return window
  }

  /// The bounds of the whole working grid.
  public var bounds: MapBounds { MapBounds(transform: transform, shape: shape) }

  private var metresPerUnit: Double { cellSize.widthMetres / transform.columnStep }

  private func missed(_ wanted: MapBounds) -> Failure {
    let own = bounds
    let gaps = [
      ("east", wanted.minX - own.maxX), ("west", own.minX - wanted.maxX),
      ("north", wanted.minY - own.maxY), ("south", own.minY - wanted.maxY),
    ].filter { $0.1 >= 0 }
      .map { "\(Int(($0.1 * metresPerUnit).rounded(.up))) m \($0.0)" }
    func whole(_ x: Double, _ y: Double) -> String { "\(Int(x.rounded())), \(Int(y.rounded()))" }
    return Failure(
      .terrainNotThere,
      "\(path): what is asked for lies \(gaps.joined(separator: " and ")) of the terrain; name "
        + "rasters that cover \(whole(wanted.minX, wanted.minY)) to "
        + "\(whole(wanted.maxX, wanted.maxY)) in its frame")
  }
}
