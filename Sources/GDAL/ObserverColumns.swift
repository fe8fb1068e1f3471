import CGDAL

/// Where a layer keeps what an observer table holds.
struct ObserverColumns {
  /// A column: its place in the layer and the name it has there.
  struct Column {
    let index: Int32
    let name: String
  }

  /// Columns that hold a position, and whether it is longitude and latitude.
  struct Position {
    let x: Column
    let y: Column
    let isLonLat: Bool
  }

  let id: Column?
  /// What observers are called where there is no ID.
  let name: Column?
  let fields: [(field: ObserverField, column: Column)]
  /// ArcGIS's height above sea level, which replaces the ground's; not supported.
  let spot: Column?
  let position: Position?
  /// Columns that mean nothing here.
  private let unread: [String]

  init(layer: OGRLayerH) {
    let byName = Self.byName(of: layer)
    id = byName["id"]
    name = byName["name"]
    spot = byName["spot"]
    fields = ObserverField.allCases.compactMap { field in
      field.names.lazy.compactMap { byName[$0] }.first.map { (field, $0) }
    }
    position =
      Self.positionNames.lazy.compactMap { names in
        guard let x = byName[names.x], let y = byName[names.y] else { return nil }
        return Position(x: x, y: y, isLonLat: names.isLonLat)
      }.first
    let read = fields.map(\.column) + [id, name, spot, position?.x, position?.y].compactMap(\.self)
    unread = Self.unread(byName, read: read)
  }

  /// A layer's columns by their names in small letters; of several alike the first.
  static func byName(of layer: OGRLayerH) -> [String: Column] {
    let definition = OGR_L_GetLayerDefn(layer)
    var byName: [String: Column] = [:]
    for index in 0..<OGR_FD_GetFieldCount(definition) {
      guard let text = OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, index)) else { continue }
      let name = String(cString: text)
      let key = name.lowercased()
      if byName[key] == nil { byName[key] = Column(index: index, name: name) }
    }
    return byName
  }

  /// Those columns that are none of some, as they lie in the layer.
  static func unread(_ byName: [String: Column], read: [Column]) -> [String] {
    byName.values.filter { column in !read.contains { $0.index == column.index } }
      .sorted { $0.index < $1.index }.map(\.name)
  }

  /// - Parameter table: the layer's name for messages.
  func warnings(of table: String) -> [String] {
    var warnings: [String] = []
    if !unread.isEmpty {
      let wanted = ObserverField.allCases.map { $0.names[0] }.joined(separator: ", ")
      warnings.append(
        "\(table): not read: \(unread.prefix(20).joined(separator: ", ")); what is read is called "
          + "ID, x, y, lon, lat, \(wanted)")
    }
    func has(_ field: ObserverField) -> Bool { fields.contains { $0.field == field } }
    if has(.azimuth), !has(.fieldOfView), !has(.azimuthStart) {
      warnings.append(
        "\(table): azimuths without a field of view (fov) set no limits: the whole turn is looked "
          + "at")
    }
    return warnings
  }

  private static let positionNames: [(x: String, y: String, isLonLat: Bool)] = [
    ("x", "y", false), ("easting", "northing", false), ("point_x", "point_y", false),
    ("lon", "lat", true), ("long", "lat", true), ("lng", "lat", true),
    ("longitude", "latitude", true),
  ]
}
