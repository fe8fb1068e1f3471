import BergfriedCore
import CGDAL

/// Reads the rows of one layer and gathers what is wrong with them.
struct ObserverReader {
  private let table: String
  private let layer: OGRLayerH
  private let columns: ObserverColumns
  private let places: TablePlaces
  private var cells = TableCells()

  init(path: String, layer: OGRLayerH, terrain: Terrain) throws {
    let name = String(cString: OGR_L_GetName(layer))
    table = "\(path), layer \(name)"
    self.layer = layer
    columns = ObserverColumns(layer: layer)
    let isTable = OGR_L_GetGeomType(layer) == wkbNone
    guard !isTable || columns.position != nil else {
      throw Failure(
        .tableNoPositions,
        "\(table): the layer has neither points nor columns x and y (or lon and lat)")
    }
    places = try TablePlaces(of: layer, table: table, terrain: terrain)
  }

  /// What of the table is not read.
  var warnings: [String] { columns.warnings(of: table) }

  mutating func rows() throws -> [ObserverRow] {
    var rows: [ObserverRow] = []
    OGR_L_ResetReading(layer)
    while let feature = OGR_L_GetNextFeature(layer) {
      defer { OGR_F_Destroy(feature) }
      if let row = row(of: feature) { rows.append(row) }
    }
    try cells.problems.check("the table of observers", in: table)
    guard !rows.isEmpty else { throw Failure(.tableEmpty, "\(table): the layer is empty") }
    return rows
  }

  /// - Returns: `nil` where the row has problems, which are noted.
  private mutating func row(of feature: OGRFeatureH) -> ObserverRow? {
    let number = OGR_F_GetFID(feature)
    let id = cells.id(of: feature, id: columns.id, name: columns.name)
    let place = place(of: feature)
    var row = ObserverRow(id: id ?? "", x: place?.x ?? 0, y: place?.y ?? 0)
    row.name = columns.name.flatMap { cells.text(of: $0, in: feature) }
    for (field, column) in columns.fields {
      row[keyPath: field.member] = cells.value(of: column, field.range, in: feature)
    }
    if let inner = row.innerRadius, let outer = row.radius, inner > outer {
      cells.problems.add(
        feature: number, "the inner radius \(inner) lies beyond the radius \(outer)")
    }
    if let low = row.pitchLow, let high = row.pitchHigh, low > high {
      cells.problems.add(feature: number, "the lower limit \(low)° lies above the upper \(high)°")
    }
    setSector(of: &row, feature: number)
    if let spot = columns.spot, cells.text(of: spot, in: feature) != nil {
      cells.problems.add(
        feature: number,
        "\(spot.name) sets a height above sea level, which is not supported; empty the column "
          + "and give the height above the ground in OFFSETA")
    }
    return id == nil || place == nil ? nil : row
  }

  /// A sector by its middle and its width.
  private mutating func setSector(of row: inout ObserverRow, feature: Int64) {
    defer { (row.azimuth, row.fieldOfView) = (nil, nil) }
    guard row.azimuthStart == nil, row.azimuthEnd == nil, let width = row.fieldOfView,
      width < 360
    else { return }
    guard let middle = row.azimuth else {
      cells.problems.add(
        feature: feature, "a field of view of \(width)° has no azimuth to lie about")
      return
    }
    row.azimuthStart = middle - width / 2
    row.azimuthEnd = middle + width / 2
  }
}

// MARK: - Where the observer stands

extension ObserverReader {
  /// The observer's working position; `nil` where there is none, which is noted.
  private mutating func place(of feature: OGRFeatureH) -> (x: Double, y: Double)? {
    let number = OGR_F_GetFID(feature)
    do {
      guard let geometry = OGR_F_GetGeometryRef(feature), OGR_G_IsEmpty(geometry) == 0 else {
        return try columnPlace(of: feature)
      }
      guard let point = singlePoint(geometry) else {
        cells.problems.add(feature: number, "the geometry is \(kind(of: geometry)), not one point")
        return nil
      }
      let x = OGR_G_GetX(point, 0)
      let y = OGR_G_GetY(point, 0)
      if let place = try places.working(x: x, y: y) { return place }
      cells.problems.add(
        feature: number, "the point \(x), \(y) cannot be brought into the terrain's frame")
    } catch {
      cells.problems.add(feature: number, error)
    }
    return nil
  }

  private mutating func columnPlace(of feature: OGRFeatureH) throws -> (x: Double, y: Double)? {
    guard let position = columns.position else {
      cells.problems.add(feature: OGR_F_GetFID(feature), "there is no point")
      return nil
    }
    return try cells.place(in: position, of: feature, places)
  }

  /// The point itself, or the only one of a multipoint.
  private func singlePoint(_ geometry: OGRGeometryH) -> OGRGeometryH? {
    switch OGR_GT_Flatten(OGR_G_GetGeometryType(geometry)) {
    case wkbPoint: geometry
    case wkbMultiPoint where OGR_G_GetGeometryCount(geometry) == 1:
      OGR_G_GetGeometryRef(geometry, 0)
    default: nil
    }
  }

  private func kind(of geometry: OGRGeometryH) -> String {
    let type = OGR_GT_Flatten(OGR_G_GetGeometryType(geometry))
    let name = String(cString: OGR_G_GetGeometryName(geometry)).lowercased()
    return type == wkbMultiPoint ? "\(OGR_G_GetGeometryCount(geometry)) points" : "a \(name)"
  }
}
