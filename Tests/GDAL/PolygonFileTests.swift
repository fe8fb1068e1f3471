import BergfriedCore
import BergfriedGDAL
import CGDAL
import Testing

@Suite struct PolygonFileTests {
  let scratch = Scratch(onDisk: true)
  let transform = GeoTransform(
    originX: 500_000, originY: 5_200_000, columnStep: 10, rowStep: -10)

  /// A drawing of `#` and `.` as a mask.
  private func mask(_ rows: String...) -> (mask: [UInt8], shape: GridShape) {
    (
      rows.joined().map { $0 == "#" ? 1 : 0 },
      GridShape(columns: rows[0].count, rows: rows.count)
    )
  }

  private func write(
    _ name: String, _ drawings: [(mask: [UInt8], shape: GridShape)]
  ) throws {
    let file = try PolygonFile(
      path: scratch.path(name), crs: "EPSG:32632", fieldNames: ["area"],
      manifest: [("version", "1.0")])
    for (index, drawing) in drawings.enumerated() {
      try file.add(
        id: "tower \(index)", fields: [("area", Double(index) + 0.5)], mask: drawing.mask,
        shape: drawing.shape, transform: transform)
    }
    #expect(!scratch.names.contains(name))
    try file.close()
    #expect(scratch.names.contains(name))
  }

  /// Opens a file and hands out its first layer.
  private func withLayer(_ name: String, _ body: (GDALDatasetH, OGRLayerH) throws -> Void) throws {
    let dataset = try #require(
      GDALOpenEx(scratch.path(name), UInt32(GDAL_OF_VECTOR), nil, nil, nil))
    defer { GDALClose(dataset) }
    try body(dataset, #require(GDALDatasetGetLayerByName(dataset, "viewshed")))
  }

  @Test func eachObserverIsOneValidMultipolygon() throws {
    // The hole touches the outside in a corner; two pieces touch in a corner.
    let ring = mask("###..", "#.#..", "##.#.", "...##")
    let nothing = mask(".....", ".....", ".....", ".....")
    try write("seen.gpkg", [ring, nothing])
    #expect(scratch.names == ["seen.gpkg"])
    try withLayer("seen.gpkg") { dataset, layer in
      #expect(OGR_L_GetFeatureCount(layer, 1) == 2)
      let feature = try #require(OGR_L_GetFeature(layer, 1))
      defer { OGR_F_Destroy(feature) }
      let area = try #require(OGR_F_GetGeometryRef(feature))
      #expect(OGR_GT_Flatten(OGR_G_GetGeometryType(area)) == wkbMultiPolygon)
      #expect(OGR_G_IsValid(area) == 1)
      #expect(OGR_G_Area(area) == 1000)
      #expect(String(cString: OGR_F_GetFieldAsString(feature, 0)) == "tower 0")
      #expect(OGR_F_GetFieldAsDouble(feature, 1) == 0.5)
      #expect(
        GDALGetMetadataItem(dataset, "BERGFRIED_VERSION", nil).map { String(cString: $0) } == "1.0")
      let empty = try #require(OGR_L_GetFeature(layer, 2))
      defer { OGR_F_Destroy(empty) }
      #expect(OGR_F_GetGeometryRef(empty) == nil)
    }
  }

  @Test func outlinesOfSeededMasksAreValidAndWhole() throws {
    var random = SeededRandom(seed: 11)
    let shape = GridShape(columns: 40, rows: 30)
    let drawings = (0..<20).map { round in
      let share = UInt64(round + 1) * 100 / 21
      return ((0..<shape.count).map { _ in UInt8(random.next() % 100 < share ? 1 : 0) }, shape)
    }
    try write("seen.gpkg", drawings)
    try withLayer("seen.gpkg") { _, layer in
      for (index, drawing) in drawings.enumerated() {
        let feature = try #require(OGR_L_GetFeature(layer, Int64(index) + 1))
        defer { OGR_F_Destroy(feature) }
        let area = try #require(OGR_F_GetGeometryRef(feature))
        #expect(OGR_G_IsValid(area) == 1, "seed 11, mask \(index)")
        #expect(OGR_G_Area(area) == Double(drawing.0.reduce(0) { $0 + Int($1) }) * 100)
      }
    }
  }

  @Test func theGeoPackageBringsItsStyle() throws {
    try write("seen.gpkg", [mask("##", "#.")])
    try withLayer("seen.gpkg") { dataset, _ in
      let styles = try #require(GDALDatasetGetLayerByName(dataset, "layer_styles"))
      let feature = try #require(OGR_L_GetNextFeature(styles))
      defer { OGR_F_Destroy(feature) }
      func text(_ name: String) -> String {
        String(cString: OGR_F_GetFieldAsString(feature, OGR_F_GetFieldIndex(feature, name)))
      }
      #expect(text("f_table_name") == "viewshed" && text("f_geometry_column") == "geom")
      #expect(text("useAsDefault") == "1" && text("styleQML").contains("renderer-v2"))
    }
  }

  @Test func geoJSONIsInLongitudeAndLatitude() throws {
    try write("seen.geojson", [mask("##", "#.")])
    let text = scratch.content("seen.geojson")
    #expect(text.contains("BERGFRIED_VERSION=1.0") && !text.contains("\"crs\""))
    try withLayer("seen.geojson") { _, layer in
      var box = OGREnvelope()
      OGR_L_GetExtent(layer, &box, 1)
      #expect((9.0...9.001).contains(box.MinX) && (46.9...47.0).contains(box.MinY))
    }
  }

  @Test func whatCannotBeWrittenLeavesNothing() throws {
    expectError(.usage, ".gpkg or .geojson") {
      _ = try PolygonFile(path: scratch.path("a.gpx"), crs: nil)
    }
    expectError(.usage, "crs EPSG:…", ".gpkg") {
      _ = try PolygonFile(path: scratch.path("a.geojson"), crs: nil)
    }
    expectError(.cannotWrite, "no such folder") {
      _ = try PolygonFile(path: scratch.path("absent/a.gpkg"), crs: nil)
    }
    do {
      let file = try PolygonFile(path: scratch.path("a.gpkg"), crs: "EPSG:32632")
      let drawing = mask("##")
      try file.add(
        id: "1", fields: [], mask: drawing.mask, shape: drawing.shape, transform: transform)
    }
    #expect(scratch.names.isEmpty)
  }
}
