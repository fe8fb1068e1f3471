import BergfriedCore

extension GroundBounds {
  /// The same where each height may be wrong by so much.
  ///
  /// - Parameter metres: not negative.
  /// - Throws: ``SurfaceError`` for a height beyond a million metres.
  /// - Complexity: O(cells); 8 bytes a cell.
  public func widened(byMetres metres: Double) throws -> GroundBounds {
    precondition(metres >= 0, "heights cannot be off by \(metres) m")
    return try widened { _ in metres }
  }

  /// The same where the height of each cell may be wrong by its own error.
  ///
  /// Between centres errors are bilinear, as heights are.
  ///
  /// - Throws, complexity: as ``widened(byMetres:)``.
  /// - Precondition: there is an error for each cell.
  public func widened(by errors: HeightErrors) throws -> GroundBounds {
    precondition(errors.raster.shape == lowest.shape, "errors of \(errors.raster.shape)")
    return try widened { errors.metres(at: $0) }
  }

  /// The same by what is more than the least of all errors, where that one is counted in elsewhere
  /// (``TownSurface/verticalErrorMetres``).
  ///
  /// - Throws, complexity, precondition: as ``widened(by:)``.
  public func widened(byExcessOf errors: HeightErrors) throws -> GroundBounds {
    precondition(errors.raster.shape == lowest.shape, "errors of \(errors.raster.shape)")
    if errors.rangeMetres.lowerBound == errors.rangeMetres.upperBound { return self }
    return try widened { errors.excessMetres(at: $0) }
  }

  private func widened(by metres: (Int) -> Double) throws -> GroundBounds {
    func changed(_ surface: Surface, _ change: (Double, Double) -> Float) throws -> Surface {
      try Surface(changing: surface) { heights in
        for index in heights.indices where heights[index] > Surface.unknownLimit {
          heights[index] = change(Double(heights[index]), metres(index))
        }
      }
    }
    return GroundBounds(
      lowest: try changed(lowest) { ($0 - $1).floatBelow },
      highest: try changed(highest) { ($0 + $1).floatAbove })
  }
}
