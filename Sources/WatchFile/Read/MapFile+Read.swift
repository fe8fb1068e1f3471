extension Watch.MapFile {
  init?(_ entry: Entry, _ files: InputFiles) {
    guard let section = Section<MapFileKey>(entry) else { return nil }
    let path = section.required(.file, "a path").flatMap { files.path($0, "a path") }
    let layers = section[.layers].map(Self.layers) ?? [:]
    let columns = section[.columns]?.pairs("columns by their names in OpenStreetMap") ?? []
    let names = columns.compactMap { pair in
      pair.value.text("a column's name").map { (pair.name, $0) }
    }
    guard let path else { return nil }
    self.init(path: path, layers: layers, columns: Dictionary(names) { first, _ in first })
  }

  private static func layers(_ entry: Entry) -> [String: String] {
    guard let section = Section<MapLayerKey>(entry) else { return [:] }
    return MapLayerKey.allCases.reduce(into: [:]) { layers, key in
      layers[key.rawValue] = section.text(key, "a layer's name")
    }
  }
}
