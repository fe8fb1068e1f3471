import BergfriedFiles
import CGDAL

/// Reads the tags of one layer's features, from its columns and from those that hold many tags.
struct LayerTags {
  /// The columns by the keys they stand for.
  private var columns: [(key: String, index: Int32)] = []
  private var packed: [Int32] = []
  private let name: String

  /// - Parameter names: what the file calls some keys.
  init(layer: OGRLayerH, names: [String: String]) {
    let keys = Dictionary(names.map { ($1.lowercased(), $0) }) { first, _ in first }
    name = String(cString: OGR_L_GetName(layer))
    let definition = OGR_L_GetLayerDefn(layer)
    for index in 0..<OGR_FD_GetFieldCount(definition) {
      guard let text = OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, index)) else { continue }
      let column = String(cString: text)
      if column == "other_tags" || column == "all_tags" {
        packed.append(index)
      } else {
        columns.append((keys[column.lowercased()] ?? column, index))
      }
    }
  }

  /// The keys that columns stand for.
  var keys: [String] { columns.map(\.key) }

  func tags(of feature: OGRFeatureH) -> FeatureTags {
    var tags = FeatureTags()
    for index in packed {
      if let text = text(index, feature) { tags.add(pairs: text) }
    }
    for column in columns {
      if let text = text(column.index, feature) { tags[column.key] = text }
    }
    return tags
  }

  private func text(_ index: Int32, _ feature: OGRFeatureH) -> String? {
    guard OGR_F_IsFieldSetAndNotNull(feature, index) != 0,
      let field = OGR_F_GetFieldAsString(feature, index), field.pointee != 0
    else { return nil }
    return PlainText.oneLine(String(cString: field))
  }

  /// What the map calls a feature: by OpenStreetMap's numbers as `way/123`, by a column `id`, or
  /// else by its number in the layer.
  func id(of feature: OGRFeatureH, tags: FeatureTags) -> String {
    if let kind = tags["@type"], let number = tags["@id"] { return "\(kind)/\(number)" }
    if let number = tags["osm_way_id"] { return "way/" + number }
    if let number = tags["osm_id"] {
      let kinds = ["points": "node/", "lines": "way/", "multipolygons": "relation/"]
      return (kinds[name] ?? "") + number
    }
    return tags["id"] ?? "\(name)/\(OGR_F_GetFID(feature))"
  }
}
