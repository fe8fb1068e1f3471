import BergfriedCore
import BergfriedGDAL
import CGDAL
import Testing

@Suite struct FeatureFileTests {
  let scratch = Scratch(onDisk: true)
  let corners = [(0.0, 0.0), (90, 0), (90, 60), (0, 60)].map {
    MapPoint(x: 540_000 + $0, y: 5_220_000 + $1)
  }

  private var hole: [MapPoint] {
    [(10.0, 10.0), (20, 10), (20, 20)].map { MapPoint(x: 540_000 + $0, y: 5_220_000 + $1) }
  }

  private func style(_ field: String) -> LayerStyle {
    LayerStyle(
      description: "Seen or not", field: field,
      symbols: [
        .init("seen", "Seen <by day>", FeatureColour(red: 255, green: 0, blue: 0)),
        .init("hidden", "Hidden", FeatureColour(red: 0, green: 0, blue: 255)),
      ])
  }

  private func write(_ name: String) throws {
    let file = try FeatureFile(
      path: scratch.path(name), crs: "EPSG:32632", manifest: [("version", "1.0")])
    let fields: [FeatureField] = [
      .init("state", .string), .init("count", .integer), .init("share", .real),
    ]
    let streets = try file.addLayer(
      FeatureLayer(name: "streets", shape: .lines, fields: fields, style: style("state")))
    try file.add(
      .line(corners), ["state": "seen", "count": 1_234_567_890_123, "share": 0.5], to: streets)
    try file.add(.lines([corners, hole]), ["state": .string("hidden")], to: streets)
    if name.hasSuffix(".gpkg") {
      let towers = try file.addLayer(
        FeatureLayer(name: "towers", shape: .points, fields: [.init("id", .string)]))
      try file.add(.point(corners[0]), ["id": "Keep"], to: towers)
      let zones = try file.addLayer(
        FeatureLayer(
          name: "zones", shape: .areas, fields: [],
          style: LayerStyle(
            description: "Zones", colour: FeatureColour(red: 1, green: 2, blue: 3))))
      try file.add(.area(MapPolygon(outline: corners, holes: [hole])), [:], to: zones)
      try file.add(.nowhere, [:], to: zones)
    }
    #expect(!scratch.names.contains(name))
    try file.close()
    #expect(scratch.names == [name])
  }

  private func withFile(_ name: String, _ body: (GDALDatasetH) throws -> Void) throws {
    let dataset = try #require(
      GDALOpenEx(scratch.path(name), UInt32(GDAL_OF_VECTOR), nil, nil, nil))
    defer { GDALClose(dataset) }
    try body(dataset)
  }

  private func features(_ dataset: GDALDatasetH, _ layer: String) throws -> [String] {
    let layer = try #require(GDALDatasetGetLayerByName(dataset, layer))
    var texts: [String] = []
    while let feature = OGR_L_GetNextFeature(layer) {
      defer { OGR_F_Destroy(feature) }
      var wkt: UnsafeMutablePointer<CChar>?
      if let geometry = OGR_F_GetGeometryRef(feature) { OGR_G_ExportToWkt(geometry, &wkt) }
      defer { VSIFree(wkt) }
      let fields = (0..<OGR_F_GetFieldCount(feature)).map {
        String(cString: OGR_F_GetFieldAsString(feature, $0))
      }
      texts.append((fields + [wkt.map { String(cString: $0) } ?? "-"]).joined(separator: "|"))
    }
    return texts
  }

  @Test func aGeoPackageHoldsLayersAndStyles() throws {
    try write("plan.gpkg")
    try withFile("plan.gpkg") { dataset in
      let streets = try features(dataset, "streets")
      #expect(streets[0].hasPrefix("seen|1234567890123|0.5|MULTILINESTRING ((540000 5220000,"))
      #expect(streets[1].hasPrefix("hidden|||MULTILINESTRING ((") && streets.count == 2)
      #expect(try features(dataset, "towers") == ["Keep|POINT (540000 5220000)"])
      let zones = try features(dataset, "zones")
      #expect(zones[0].contains("),(540010 5220010") && zones[1] == "-")
      #expect(
        GDALGetMetadataItem(dataset, "BERGFRIED_VERSION", nil).map { String(cString: $0) } == "1.0")
      let styles = try features(dataset, "layer_styles")
      #expect(styles.count == 2 && styles[0].contains("|streets|geom|"))
      #expect(styles[0].contains("categorizedSymbol") && styles[0].contains("attr=\"state\""))
      #expect(styles[0].contains("label=\"Seen &lt;by day&gt;\""))
      #expect(styles[0].contains("name=\"line_color\" value=\"255,0,0,255\""))
    }
  }

  @Test func stylesAreSoundXML() throws {
    try write("plan.gpkg")
    try withFile("plan.gpkg") { dataset in
      let table = try #require(GDALDatasetGetLayerByName(dataset, "layer_styles"))
      while let feature = OGR_L_GetNextFeature(table) {
        defer { OGR_F_Destroy(feature) }
        let index = OGR_F_GetFieldIndex(feature, "styleQML")
        let tree = CPLParseXMLString(OGR_F_GetFieldAsString(feature, index))
        defer { CPLDestroyXMLNode(tree) }
        let symbols = CPLGetXMLNode(tree, "=qgis.renderer-v2.symbols.symbol.layer.Option.Option")
        #expect(tree != nil && symbols != nil)
      }
    }
  }

  @Test func geoJSONIsInLongitudeAndLatitude() throws {
    try write("plan.geojson")
    try withFile("plan.geojson") { dataset in
      let layer = try #require(GDALDatasetGetLayer(dataset, 0))
      let streets = try features(dataset, String(cString: OGR_L_GetName(layer)))
      #expect(streets[0].hasPrefix("seen|1234567890123|0.5|LINESTRING (9.5"))
      #expect(streets[1].contains("MULTILINESTRING"))
    }
    #expect(scratch.content("plan.geojson").contains("BERGFRIED_VERSION=1.0"))
  }

  @Test(arguments: ["times.gpkg", "times.geojson"])
  func timesAreKeptToTheMillisecond(name: String) throws {
    let file = try FeatureFile(path: scratch.path(name), crs: "EPSG:32632")
    var style = LayerStyle(
      description: "When", colour: FeatureColour(red: 1, green: 2, blue: 3))
    style.timeFields = ("begin", "end")
    let layer = try file.addLayer(
      FeatureLayer(
        name: "times", shape: .points, fields: [.init("begin", .time), .init("end", .time)],
        style: style))
    let times = [
      "2026-12-05T21:00:00Z", "2026-12-05T21:59:59.999999Z", "2024-02-29T23:59:59.0004Z",
      "1969-12-31T23:59:59.9999Z", "2026-12-05T21:07:36.471259Z",
    ].map { Ticks(utc: $0)! }
    for (begin, end) in zip(times, times.dropFirst()) {
      try file.add(.point(corners[0]), ["begin": .time(begin), "end": .time(end)], to: layer)
    }
    try file.close()
    let read = [
      "2026/12/05 21:00:00+00", "2026/12/05 21:59:59.999+00", "2024/02/29 23:59:59+00",
      "1969/12/31 23:59:59.999+00", "2026/12/05 21:07:36.471+00",
    ]
    try withFile(name) { dataset in
      let handle = try #require(GDALDatasetGetLayer(dataset, 0))
      let definition = OGR_L_GetLayerDefn(handle)
      for field in [Int32(0), 1] {
        #expect(OGR_Fld_GetType(OGR_FD_GetFieldDefn(definition, field)) == OFTDateTime)
      }
      let found = try features(dataset, String(cString: OGR_L_GetName(handle)))
      for (feature, ends) in zip(found, zip(read, read.dropFirst())) {
        #expect(feature.hasPrefix("\(ends.0)|\(ends.1)|POINT"))
      }
      if name.hasSuffix(".gpkg") {
        let styles = try features(dataset, "layer_styles")
        #expect(
          styles[0].contains(
            "<temporal enabled=\"1\" mode=\"2\" limitMode=\"0\" startField=\"begin\"")
        )
        #expect(styles[0].contains("styleCategories=\"Symbology|Temporal\""))
      }
    }
  }

  @Test func whatCannotBeWrittenIsRefused() throws {
    let layer = FeatureLayer(name: "a", shape: .points, fields: [])
    expectError(.usage, "one layer", ".gpkg") {
      let file = try FeatureFile(path: scratch.path("a.geojson"), crs: "EPSG:32632")
      _ = try file.addLayer(layer)
      _ = try file.addLayer(FeatureLayer(name: "b", shape: .points, fields: []))
    }
    expectError(.usage, "'a' already") {
      let file = try FeatureFile(path: scratch.path("a.gpkg"), crs: nil)
      _ = try file.addLayer(layer)
      _ = try file.addLayer(layer)
    }
    expectError(.usage, ".gpkg or .geojson") {
      _ = try FeatureFile(path: scratch.path("a.foo"), crs: nil)
    }
    #expect(scratch.names.isEmpty)
  }
}
