/// One feature of a map on its way into a town.
struct MapFeature {
  let id: String
  let tags: FeatureTags
  let parts: GeometryParts
  /// The same as the map draws it: closed lines stay lines.
  let drawn: GeometryParts

  /// What to call one of several parts: only the first has the feature's own name.
  func id(part index: Int) -> String { index == 0 ? id : "\(id)#\(index + 1)" }
}
