public import BergfriedCore

/// What each observer sees, as one multipolygon feature with its id and some numbers.
///
/// The path's ending says how it is stored: `.gpkg` as a GeoPackage in the terrain's frame with a
/// style that QGIS opens, `.geojson` or `.json` in WGS 84 after RFC 7946, any other as the driver
/// of GDAL that writes such files. The file appears at its
/// place when it is closed; one that is never closed leaves nothing.
///
///     let file = try PolygonFile(
///       path: "seen.gpkg", crs: terrain.crs, fieldNames: ["area_m2"])
///     try file.add(
///       id: "tower", fields: [("area_m2", 1250)], mask: mask, shape: shape, transform: transform)
///     try file.close()
public final class PolygonFile {
  private let file: FeatureFile
  private let layer: FeatureFile.LayerNumber
  private let fieldNames: [String]
  private let hasNames: Bool

  /// Starts a file.
  ///
  /// - Parameters:
  ///   - path: where it is to be; the ending says which format it has.
  ///   - crs: the masks' coordinate system; GeoJSON cannot do without.
  ///   - name: what the layer is called.
  ///   - fieldNames: the numbers that features have beside their `id`.
  ///   - hasNames: whether features have a `name` beside their `id`.
  ///   - manifest: names and values to be found in the file's metadata as `BERGFRIED_NAME`.
  /// - Throws: `Failure`: `usage` for another ending, `cannotWrite` where nothing can be made.
  public init(
    path: String, crs: String?, layer name: String = "viewshed", fieldNames: [String] = [],
    hasNames: Bool = false, manifest: [(String, String)] = []
  ) throws {
    file = try FeatureFile(path: path, crs: crs, manifest: manifest)
    layer = try file.addLayer(
      FeatureLayer(
        name: name, shape: .areas,
        fields: [FeatureField("id", .string)] + (hasNames ? [FeatureField("name", .string)] : [])
          + fieldNames.map { FeatureField($0, .real) },
        style: Self.style))
    self.fieldNames = fieldNames
    self.hasNames = hasNames
  }

  /// A green one can see the map through.
  private static var style: LayerStyle {
    var style = LayerStyle(
      description: "What each observer sees",
      colour: FeatureColour(red: 67, green: 160, blue: 71))
    style.opacity = 0.5
    return style
  }

  /// Adds what one observer sees; a mask with nothing in it becomes a feature without geometry.
  ///
  /// - Parameters:
  ///   - id: what the observer is told apart by.
  ///   - name: what people call it.
  ///   - fields: values of the fields named at the start; those left out stay empty.
  ///   - mask: 1 inside, 0 outside, row by row. Cells that share no more than a corner do not hang
  ///     together.
  ///   - shape: how many columns and rows the mask has.
  ///   - transform: where its cells lie in the file's coordinate system.
  /// - Precondition: there is one byte per cell, and the fields were named at the start.
  public func add(
    id: String, name: String? = nil, fields: [(String, Double)], mask: [UInt8], shape: GridShape,
    transform: GeoTransform
  ) throws {
    precondition(mask.count == shape.count, "\(mask.count) bytes do not fill \(shape)")
    let area = try ErrorLog.recording { log in
      try MaskOutline(shape: shape, transform: transform).multiPolygon(of: mask, log)
    }
    var values: [String: FeatureValue] = ["id": .string(id)]
    if hasNames, let name { values["name"] = .string(name) }
    for (name, value) in fields {
      precondition(fieldNames.contains(name), "the field \(name) was not named at the start")
      values[name] = .real(value)
    }
    try file.add(area, values, to: layer)
  }

  /// Finishes the file and moves it into place, over what was there.
  ///
  /// - Precondition: the file has not been closed.
  public func close() throws {
    try file.close()
  }
}
