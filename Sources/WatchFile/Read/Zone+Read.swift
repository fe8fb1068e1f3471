import BergfriedCore

extension Watch.Zone {
  init?(_ entry: Entry, _ files: InputFiles) {
    guard let section = Section<ZoneKey>(entry) else { return nil }
    let name = section.required(.name, "a name")?.text("a name")
    let kinds = Kind.allCases.map(\.rawValue).joined(separator: ", ")
    let kind = section.required(.kind, "one of \(kinds)")?.choice(Kind.self)
    let area = section.required(
      .area, "file#name, a name of the map, or a list of corners [lon, lat]"
    ).flatMap {
      $0.isList ? Self.polygon($0) : Self.text($0, files)
    }
    guard let name, let kind, let area else { return nil }
    self.init(name: name, kind: kind, area: area)
  }

  private static func text(_ entry: Entry, _ files: InputFiles) -> Area? {
    let what = "a file with the area, as file#name, or a name of the map"
    guard let text = entry.text(what) else { return nil }
    guard text.contains("#") || isPath(text) else { return .named(text) }
    return entry.fileAndFeature(what, files).map { .file(path: $0.path, feature: $0.feature) }
  }

  /// Whether a text is a file rather than a name: it leads into a folder, has an ending, or is what
  /// GDAL opens without a file.
  private static func isPath(_ text: String) -> Bool {
    let ending = text.lastIndex(of: ".").map { text[$0...].dropFirst() } ?? ""
    let hasEnding =
      (2...8).contains(ending.count)
      && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let scheme = text.prefix { $0.isASCII && $0.isLetter }
    let hasScheme = scheme.count >= 2 && text.dropFirst(scheme.count).first == ":"
    return text.contains("/" as Character) || hasEnding || hasScheme
  }

  private static func polygon(_ entry: Entry) -> Area? {
    let items = entry.list("corners [lon, lat]")
    var corners = items.compactMap { $0.geographic() }
    // A ring may be closed as GeoJSON has it.
    if corners.count > 1, corners.first == corners.last { corners.removeLast() }
    guard corners.count >= min(3, items.count), items.count >= 3 else {
      if corners.count == items.count || items.count < 3 {
        entry.fail(.watchWrongValue, "\(corners.count) corners make no area: give at least 3")
      }
      return nil
    }
    return .polygon(corners)
  }
}
