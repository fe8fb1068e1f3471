import Foundation

/// Real elevation models and maps, where they are at hand beside the package.
package enum RealGround {
  /// It ends in a slash.
  package static let folder = Repository.root.deletingLastPathComponent().path + "/shared/data/"

  package static let isAtHand = has(folder + "liechtenstein/N47E009.hgt")

  package static func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
