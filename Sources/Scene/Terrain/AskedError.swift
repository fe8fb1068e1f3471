import BergfriedGDAL

/// By how much heights may be wrong, as the user says it: a number, or a raster of numbers.
package enum AskedError: Hashable, Sendable {
  case metres(Double)
  case raster(path: String)

  /// - Returns: `nil` for no text at all.
  package init?(_ argument: String) {
    guard !argument.isEmpty else { return nil }
    self = Double(argument).map { .metres($0) } ?? .raster(path: argument)
  }

  /// The file that it stands in.
  package var paths: [String] {
    if case .raster(let path) = self { [path] } else { [] }
  }
}
