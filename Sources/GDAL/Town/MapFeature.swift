import BergfriedCore

/// One feature of a map on its way into a town.
struct MapFeature {
  let id: String
  let tags: FeatureTags
  var parts: GeometryParts
  /// The same as the map draws it: closed lines stay lines.
  let drawn: GeometryParts
  /// Whether all of it is in the file. Else its areas are no more than where it may lie.
  var isWhole = true
  /// Where nodes of a way are missing: straight from the last one before to the next one after.
  var gaps: [[MapPoint]] = []

  /// What to call one of several parts: only the first has the feature's own name.
  func id(part index: Int) -> String { index == 0 ? id : "\(id)#\(index + 1)" }
}
