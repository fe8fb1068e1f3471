import CGDAL

/// Where a layer keeps what a table of pairs holds.
struct PairColumns {
  typealias Column = ObserverColumns.Column
  typealias Position = ObserverColumns.Position

  let id: Column?
  let name: Column?
  let from: Position?
  let to: Position?
  let fields: [(field: PairField, column: Column)]
  /// Columns that mean nothing here.
  private let unread: [String]

  init(layer: OGRLayerH) {
    let byName = ObserverColumns.byName(of: layer)
    func position(_ ends: [String]) -> Position? {
      for end in ends {
        for (x, y, isLonLat) in Self.axes {
          for pattern in ["\(end)_#", "#_\(end)", "#\(end)", "\(end)#"] {
            let names = [x, y].map { axis in
              String(pattern.flatMap { $0 == "#" ? axis : String($0) })
            }
            guard let x = byName[names[0]], let y = byName[names[1]] else { continue }
            return Position(x: x, y: y, isLonLat: isLonLat)
          }
        }
      }
      return nil
    }
    id = byName["id"]
    name = byName["name"]
    from = position(["from", "start", "1", "observer", "eye"])
    to = position(["to", "end", "2", "target"])
    fields = PairField.allCases.compactMap { field in
      field.names.lazy.compactMap { byName[$0] }.first.map { (field, $0) }
    }
    let read =
      fields.map(\.column) + [id, name, from?.x, from?.y, to?.x, to?.y].compactMap(\.self)
    unread = ObserverColumns.unread(byName, read: read)
  }

  private static let axes: [(x: String, y: String, isLonLat: Bool)] = [
    ("x", "y", false), ("easting", "northing", false), ("lon", "lat", true),
    ("lng", "lat", true), ("longitude", "latitude", true),
  ]

  /// - Parameters:
  ///   - table: the layer's name for messages.
  ///   - areLines: whether the layer's lines are the pairs, so that columns of places go unread.
  func warnings(of table: String, areLines: Bool) -> [String] {
    let places =
      areLines ? [from?.x, from?.y, to?.x, to?.y].compactMap { $0?.name } : []
    // A table's lines stand in a column of texts.
    let all = unread.filter { !areLines || $0.lowercased() != "wkt" } + places
    guard !all.isEmpty else { return [] }
    let numbers = PairField.allCases.map { $0.names[0] }.joined(separator: ", ")
    return [
      "\(table): not read: \(all.prefix(20).joined(separator: ", ")); what is read is called "
        + "id, name, from_x, from_y, to_x, to_y (or from_lon, from_lat, to_lon, to_lat), \(numbers)"
    ]
  }
}
