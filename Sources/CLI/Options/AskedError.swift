import ArgumentParser
import BergfriedGDAL

/// By how much heights may be wrong, as the user says it: a number, or a raster of numbers.
enum AskedError: Hashable, Sendable, ExpressibleByArgument {
  case metres(Double)
  case raster(path: String)

  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    self = Double(argument).map { .metres($0) } ?? .raster(path: argument)
  }

  /// The file that it stands in.
  var paths: [String] {
    if case .raster(let path) = self { [path] } else { [] }
  }
}
