package import BergfriedCore
package import BergfriedGDAL

/// A layer's features, which are told in one place: files and services have them from here, with
/// the same columns. Each is made when it is asked for.
package struct FeatureTable: Sendable {
  package let layer: FeatureLayer
  package let count: Int
  /// Where a feature is, in the working frame.
  package let geometry: @Sendable (Int) -> FeatureGeometry
  /// What is said of a feature; columns that are left out stay empty.
  package let values: @Sendable (Int) -> [String: FeatureValue]
  /// When a feature holds; `nil` where all of them hold at any time.
  package var times: (@Sendable (Int) -> IntervalSet)?

  /// Adds a layer with all of its features to a file.
  package func write(to file: FeatureFile) throws {
    let number = try file.addLayer(layer)
    for index in 0..<count { try file.add(geometry(index), values(index), to: number) }
  }
}
