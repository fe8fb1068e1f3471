public import BergfriedCore

/// Why heights make no surface.
public enum SurfaceError: Error, Equatable {
  /// A height that is infinite, not a number, or beyond a million metres.
  case notAHeight(Float, Cell)
}

extension SurfaceError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notAHeight(let height, let cell):
      "the height at \(cell) is \(height), which is no height in metres. "
        + "If it stands for missing data, say so in the raster (gdal_translate -a_nodata \(height))"
    }
  }
}

extension SurfaceError: FailureConvertible {
  /// As unusable data.
  public var failure: Failure { Failure(.terrainHeight, description) }
}
