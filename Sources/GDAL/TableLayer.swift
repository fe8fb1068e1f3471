import BergfriedCore
import CGDAL

/// Finds the layer of a file that a table is read from.
enum TableLayer {
  /// - Parameter name: needed where the file has several.
  /// - Throws: ``Failure``: `usage` where the name is missing or wrong.
  static func chosen(
    _ name: String?, of dataset: Dataset, path: String
  ) throws -> OGRLayerH {
    let layers = (0..<GDALDatasetGetLayerCount(dataset.handle)).compactMap {
      GDALDatasetGetLayer(dataset.handle, $0)
    }
    let named = layers.map { (name: String(cString: OGR_L_GetName($0)), layer: $0) }
    if let name {
      let match =
        named.first { $0.name == name }
        ?? named.first { $0.name.lowercased() == name.lowercased() }
      if let match { return match.layer }
      throw Failure(
        .tableNoSuchLayer, "\(path): there is no layer '\(name)'; it has \(list(named.map(\.name)))"
      )
    }
    // QGIS keeps its styles in a table of this name.
    let plain = named.filter { $0.name != "layer_styles" }
    guard plain.count <= 1 else {
      throw Failure(
        .tableSeveralLayers,
        saying: """
          \(path): the file has several layers, choose one with \(setting: .layer): \
          \(list(plain.map(\.name)))
          """)
    }
    guard let only = plain.first else {
      throw Failure(.tableNoLayer, "\(path): the file holds no layer")
    }
    return only.layer
  }

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "none" : names.prefix(20).joined(separator: ", ")
  }
}
