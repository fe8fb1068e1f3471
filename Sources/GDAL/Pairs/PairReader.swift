import BergfriedCore
import CGDAL

/// Reads the rows of a layer of pairs and gathers what is wrong with them.
struct PairReader {
  private let table: String
  private let layer: OGRLayerH
  private let columns: PairColumns
  private let places: TablePlaces
  private let areLines: Bool
  private var cells = TableCells()

  init(path: String, layer: OGRLayerH, terrain: Terrain) throws {
    table = "\(path), layer \(String(cString: OGR_L_GetName(layer)))"
    self.layer = layer
    columns = PairColumns(layer: layer)
    let type = OGR_GT_Flatten(OGR_L_GetGeomType(layer))
    let hasColumns = columns.from != nil && columns.to != nil
    // A layer of any shapes may hold lines.
    areLines =
      type == wkbLineString || type == wkbMultiLineString || (type == wkbUnknown && !hasColumns)
    guard areLines || hasColumns else {
      throw Failure(
        .tableNoPositions,
        "\(table): the layer has neither lines nor columns from_x, from_y, to_x and to_y (or "
          + "from_lon, from_lat, to_lon and to_lat)")
    }
    places = try TablePlaces(of: layer, table: table, terrain: terrain)
  }

  /// What of the table is not read.
  var warnings: [String] { columns.warnings(of: table, areLines: areLines) }

  mutating func rows() throws -> [PairRow] {
    var rows: [PairRow] = []
    OGR_L_ResetReading(layer)
    while let feature = OGR_L_GetNextFeature(layer) {
      defer { OGR_F_Destroy(feature) }
      if let row = row(of: feature) { rows.append(row) }
    }
    try cells.problems.check("the table of pairs", in: table)
    guard !rows.isEmpty else { throw Failure(.tableEmpty, "\(table): the layer is empty") }
    return rows
  }

  /// - Returns: `nil` where the row has problems, which are noted.
  private mutating func row(of feature: OGRFeatureH) -> PairRow? {
    let id = cells.id(of: feature, id: columns.id, name: columns.name)
    let ends = ends(of: feature)
    guard let id, let ends else { return nil }
    var row = PairRow(
      id: id, name: columns.name.flatMap { cells.text(of: $0, in: feature) },
      fromX: ends.from.x, fromY: ends.from.y, toX: ends.to.x, toY: ends.to.y)
    for (field, column) in columns.fields {
      row[keyPath: field.member] = cells.value(of: column, nil, in: feature)
    }
    if row.fromHeight != nil, row.fromElevation != nil {
      cells.problems.add(
        feature: OGR_F_GetFID(feature),
        "an eye's height above the ground and its elevation contradict each other: leave one empty")
    }
    return row
  }

  private typealias Place = (x: Double, y: Double)

  /// Where the eye and the target are; `nil` where one has no place, which is noted.
  private mutating func ends(of feature: OGRFeatureH) -> (from: Place, to: Place)? {
    let number = OGR_F_GetFID(feature)
    do {
      if areLines { return try lineEnds(of: feature) }
      guard let from = columns.from, let to = columns.to else { return nil }
      let start = try cells.place(in: from, of: feature, places)
      let end = try cells.place(in: to, of: feature, places)
      guard let start, let end else { return nil }
      return (start, end)
    } catch {
      cells.problems.add(feature: number, error)
      return nil
    }
  }

  private mutating func lineEnds(of feature: OGRFeatureH) throws -> (from: Place, to: Place)? {
    let number = OGR_F_GetFID(feature)
    guard let geometry = OGR_F_GetGeometryRef(feature), OGR_G_IsEmpty(geometry) == 0 else {
      cells.problems.add(feature: number, "there is no line")
      return nil
    }
    guard let line = singleLine(geometry) else {
      cells.problems.add(feature: number, "the geometry is not one line")
      return nil
    }
    let ends = try [0, OGR_G_GetPointCount(line) - 1].compactMap { index in
      try places.working(x: OGR_G_GetX(line, index), y: OGR_G_GetY(line, index))
    }
    if ends.count == 2 { return (ends[0], ends[1]) }
    cells.problems.add(feature: number, "the line cannot be brought into the terrain's frame")
    return nil
  }

  /// The line itself, or the only one of several parts.
  private func singleLine(_ geometry: OGRGeometryH) -> OGRGeometryH? {
    switch OGR_GT_Flatten(OGR_G_GetGeometryType(geometry)) {
    case wkbLineString: geometry
    case wkbMultiLineString where OGR_G_GetGeometryCount(geometry) == 1:
      OGR_G_GetGeometryRef(geometry, 0)
    default: nil
    }
  }
}
