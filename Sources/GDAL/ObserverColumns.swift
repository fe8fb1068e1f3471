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
  let fields: [(field: ObserverField, column: Column)]
  /// ArcGIS's height above sea level, which replaces the ground's; not supported.
  let spot: Column?
  let position: Position?

  init(layer: OGRLayerH) {
    let definition = OGR_L_GetLayerDefn(layer)
    var byName: [String: Column] = [:]
    for index in 0..<OGR_FD_GetFieldCount(definition) {
      guard let text = OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, index)) else { continue }
      let name = String(cString: text)
      let key = name.lowercased()
      if byName[key] == nil { byName[key] = Column(index: index, name: name) }
    }
    id = byName["id"]
    spot = byName["spot"]
    fields = ObserverField.allCases.compactMap { field in
      field.names.lazy.compactMap { byName[$0] }.first.map { (field, $0) }
    }
    position =
      Self.positionNames.lazy.compactMap { names in
        guard let x = byName[names.x], let y = byName[names.y] else { return nil }
        return Position(x: x, y: y, isLonLat: names.isLonLat)
      }.first
  }

  private static let positionNames: [(x: String, y: String, isLonLat: Bool)] = [
    ("x", "y", false), ("easting", "northing", false), ("point_x", "point_y", false),
    ("lon", "lat", true), ("long", "lat", true), ("lng", "lat", true),
    ("longitude", "latitude", true),
  ]
}
