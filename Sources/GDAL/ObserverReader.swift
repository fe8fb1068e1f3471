import CGDAL

/// Reads the rows of one layer and gathers what is wrong with them.
struct ObserverReader {
  private let table: String
  private let layer: OGRLayerH
  private let terrain: Terrain
  private let columns: ObserverColumns
  /// From the layer's coordinate system; `nil` where it has none.
  private let toWorking: CoordinateTransform?
  private var problems = ObserverProblems()
  private var featureByID: [String: Int64] = [:]

  init(path: String, layer: OGRLayerH, terrain: Terrain) throws {
    let name = String(cString: OGR_L_GetName(layer))
    table = "\(path), layer \(name)"
    self.layer = layer
    self.terrain = terrain
    columns = ObserverColumns(layer: layer)
    let isTable = OGR_L_GetGeomType(layer) == wkbNone
    guard !isTable || columns.position != nil else {
      throw GDALError(
        .badData,
        "\(table): the layer has neither points nor columns x and y (or lon and lat)")
    }
    let own = OGR_L_GetSpatialRef(layer).map { SpatialReference(copying: $0).horizontal() }
    guard let own, !own.isLocal, !own.isUndefined else {
      toWorking = nil
      return
    }
    guard let working = terrain.grid.crs, !working.isLocal else {
      throw GDALError(
        .badData,
        "\(table): the points are in \(own.name), but nothing says where \(terrain.path) lies; "
          + "say it with --crs EPSG:…")
    }
    toWorking = try CoordinateTransform(from: own, to: working)
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
    try problems.check(table: table)
    guard !rows.isEmpty else { throw GDALError(.badData, "\(table): the layer is empty") }
    return rows
  }

  /// - Returns: `nil` where the row has problems, which are noted.
  private mutating func row(of feature: OGRFeatureH) -> ObserverRow? {
    let number = OGR_F_GetFID(feature)
    let id = id(of: feature)
    let place = place(of: feature)
    var row = ObserverRow(id: id ?? "", x: place?.x ?? 0, y: place?.y ?? 0)
    for (field, column) in columns.fields {
      row[keyPath: field.member] = value(of: column, field.range, in: feature)
    }
    if let inner = row.innerRadius, let outer = row.radius, inner > outer {
      problems.add(feature: number, "the inner radius \(inner) lies beyond the radius \(outer)")
    }
    if let low = row.pitchLow, let high = row.pitchHigh, low > high {
      problems.add(feature: number, "the lower limit \(low)° lies above the upper \(high)°")
    }
    setSector(of: &row, feature: number)
    if let spot = columns.spot, text(of: spot, in: feature) != nil {
      problems.add(
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
      problems.add(feature: feature, "a field of view of \(width)° has no azimuth to lie about")
      return
    }
    row.azimuthStart = middle - width / 2
    row.azimuthEnd = middle + width / 2
  }

  private mutating func id(of feature: OGRFeatureH) -> String? {
    let number = OGR_F_GetFID(feature)
    guard let column = columns.id else {
      // Names need not be there, nor be one observer's only.
      guard let name = columns.name.flatMap({ text(of: $0, in: feature) }),
        featureByID.updateValue(number, forKey: name) == nil
      else { return "\(number)" }
      return name
    }
    guard let id = text(of: column, in: feature) else {
      problems.add(feature: number, "\(column.name) is empty")
      return nil
    }
    if let other = featureByID.updateValue(number, forKey: id) {
      problems.add(feature: number, "\(column.name) '\(id)' also names feature \(other)")
    }
    return id
  }

  /// A field's text without the space around it; `nil` where it is empty.
  private func text(of column: ObserverColumns.Column, in feature: OGRFeatureH) -> String? {
    guard OGR_F_IsFieldSetAndNotNull(feature, column.index) != 0,
      let field = OGR_F_GetFieldAsString(feature, column.index)
    else { return nil }
    let text = String(cString: field).trimmed
    return text.isEmpty ? nil : text
  }

  /// A field's number; `nil` where it is empty or wrong, which is noted.
  private mutating func value(
    of column: ObserverColumns.Column, _ range: ClosedRange<Double>?, in feature: OGRFeatureH
  ) -> Double? {
    guard let text = text(of: column, in: feature) else { return nil }
    let number = OGR_F_GetFID(feature)
    let definition = OGR_F_GetFieldDefnRef(feature, column.index)
    let isText = OGR_Fld_GetType(definition) == OFTString
    let value = isText ? Double(text) : OGR_F_GetFieldAsDouble(feature, column.index)
    guard let value, value.isFinite else {
      problems.add(feature: number, "\(column.name) is '\(text)', which is no number")
      return nil
    }
    if let range, !range.contains(value) {
      let rule =
        switch range.upperBound {
        case 90: "lies outside -90...90"
        case 360: "lies outside 0...360"
        default: "is negative"
        }
      problems.add(feature: number, "\(column.name) \(rule): \(text)")
    }
    return value
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
        problems.add(feature: number, "the geometry is \(kind(of: geometry)), not one point")
        return nil
      }
      let x = OGR_G_GetX(point, 0)
      let y = OGR_G_GetY(point, 0)
      guard let toWorking else { return try terrain.point(ownX: x, ownY: y) }
      if let place = toWorking.point(x: x, y: y) { return place }
      problems.add(
        feature: number, "the point \(x), \(y) cannot be brought into the terrain's frame")
    } catch {
      problems.add(feature: number, "\(error)")
    }
    return nil
  }

  private mutating func columnPlace(of feature: OGRFeatureH) throws -> (x: Double, y: Double)? {
    let number = OGR_F_GetFID(feature)
    guard let position = columns.position else {
      problems.add(feature: number, "there is no point")
      return nil
    }
    let x = value(of: position.x, nil, in: feature)
    let y = value(of: position.y, nil, in: feature)
    for column in [position.x, position.y] where text(of: column, in: feature) == nil {
      problems.add(feature: number, "\(column.name) is empty")
    }
    guard let x, let y else { return nil }
    if position.isLonLat { return try terrain.point(lon: x, lat: y) }
    return try toWorking?.point(x: x, y: y) ?? terrain.point(ownX: x, ownY: y)
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

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
