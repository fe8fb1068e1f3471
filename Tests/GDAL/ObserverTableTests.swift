import BergfriedCore
import BergfriedGDAL
import CGDAL
import Testing

@Suite struct ObserverTableTests {
  let scratch = Scratch()

  private func terrain(crs: String? = "EPSG:32632") throws -> Terrain {
    var options = TerrainOptions()
    options.assumesMetres = true
    return try Terrain(path: RasterFixture(crs: crs).write(in: scratch), options: options)
  }

  private func rows(
    _ name: String, _ content: String, layer: String? = nil, crs: String? = "EPSG:32632"
  ) throws -> [ObserverRow] {
    try readObservers(
      path: scratch.text(name, content), layer: layer, terrain: terrain(crs: crs)
    ).rows
  }

  private func feature(_ properties: String, _ geometry: String) -> String {
    #"{"type":"Feature","properties":{"# + properties + #"},"geometry":"# + geometry + "}"
  }

  private func point(_ x: Double, _ y: Double) -> String {
    #"{"type":"Point","coordinates":[\#(x),\#(y)]}"#
  }

  private func collection(_ features: String...) -> String {
    #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}"
  }

  @Test func tablesOfQGISAreRead() throws {
    let rows = try rows(
      "a.csv",
      """
      id,X,Y,observ_hgt,target_hgt,radius,radius_in,azim_1,azim_2,angle_up,angle_down
      north,500010.5,5199990,1.6,0,5000,10,350,20,45,-30
      south,500020,5199980,,,,,,,,

      """)
    var north = ObserverRow(id: "north", x: 500_010.5, y: 5_199_990)
    north.observerHeight = 1.6
    north.targetHeight = 0
    north.radius = 5000
    north.innerRadius = 10
    north.azimuthStart = 350
    north.azimuthEnd = 20
    north.pitchHigh = 45
    north.pitchLow = -30
    #expect(rows == [north, ObserverRow(id: "south", x: 500_020, y: 5_199_980)])
  }

  @Test func `tables of camera networks are read`() throws {
    let table = try readObservers(
      path: scratch.text(
        "cameras.csv",
        """
        name,lat,lon,elevation,height,azimuth,angle_of_view,Trust
        North,46.95,9,1200,30,350,40,1
        North,46.95,9.0001,1200,,,,0

        """), layer: nil, terrain: terrain())
    #expect(table.rows.map(\.id) == ["North", "2"])
    #expect(table.rows[0].observerHeight == 30)
    #expect(table.rows[0].azimuthStart == 330 && table.rows[0].azimuthEnd == 370)
    #expect(table.rows[1].observerHeight == nil && table.rows[1].azimuthStart == nil)
    let told = try #require(table.warnings.first)
    #expect(told.contains("not read: elevation, Trust") && told.contains("observ_hgt"), "\(told)")
  }

  @Test(arguments: ["height", "Height", "obs_height", "HEIGHT_M", "observer_height", "agl"])
  func `a height has many names`(name: String) throws {
    #expect(try rows("h.csv", "ID,x,y,\(name)\nA,500010,5199990,30\n")[0].observerHeight == 30)
  }

  @Test func `what is not read is told`() throws {
    let plain = try readObservers(
      path: scratch.text("a.csv", "ID,x,y,observ_hgt\nA,500010,5199990,30\n"), layer: nil,
      terrain: terrain())
    #expect(plain.warnings.isEmpty)
    let turned = try readObservers(
      path: scratch.text("b.csv", "ID,x,y,azimuth\nA,500010,5199990,30\n"), layer: nil,
      terrain: terrain())
    #expect(turned.warnings.contains { $0.contains("without a field of view") })
    #expect(turned.rows[0].azimuthStart == nil)
    expectError(.badData, "no azimuth to lie about") {
      _ = try rows("c.csv", "ID,x,y,fov\nA,500010,5199990,30\n")
    }
  }

  @Test func tablesOfArcGISAreRead() throws {
    let rows = try rows(
      "a.geojson",
      collection(
        feature(
          #""OFFSETA":2,"OFFSETB":1,"AZIMUTH1":10,"AZIMUTH2":90,"VERT1":20,"VERT2":-5,"#
            + #""RADIUS1":50,"RADIUS2":900"#, point(9, 46.95))))
    var row = ObserverRow(id: "0", x: rows[0].x, y: rows[0].y)
    row.observerHeight = 2
    row.targetHeight = 1
    row.azimuthStart = 10
    row.azimuthEnd = 90
    row.pitchHigh = 20
    row.pitchLow = -5
    row.innerRadius = 50
    row.radius = 900
    #expect(rows == [row])
    // On the zone's middle meridian.
    #expect((row.x - 500_000).magnitude < 1e-6 && (row.y - 5_199_700).magnitude < 500)
  }

  @Test func columnsOfLongitudeAndLatitudeAreKnown() throws {
    let rows = try rows("a.csv", "ID;Lon;Lat;OFFSETA\n1;9;46.95;3\n")
    #expect(rows.count == 1 && (rows[0].x - 500_000).magnitude < 1e-6)
    #expect(rows[0].observerHeight == 3)
  }

  @Test func ownCoordinatesOfAWarpedTerrainAreWarped() throws {
    let path = RasterFixture(
      columns: 20, rows: 20, steps: [8.99, 0.001, 0, 46.96, 0, -0.001], crs: "EPSG:4326"
    ).write(in: scratch)
    let table = scratch.text("a.csv", "x,y\n9,46.95\n")
    let rows = try readObservers(path: table, layer: nil, terrain: Terrain(path: path)).rows
    #expect((rows[0].x - 500_000).magnitude < 1e-6)
  }

  @Test func allBadRowsAreToldAtOnce() throws {
    expectError(
      .badData, "a.csv, layer a", "4 problems", "feature 1: radius is negative: -5",
      "feature 2: observ_hgt is 'high', which is no number", "feature 3: y is empty",
      "feature 4: observ_hgt is 'nan'"
    ) {
      _ = try rows(
        "a.csv", "x,y,observ_hgt,radius\n1,2,3,-5\n1,2,high,5\n1,,3,5\n1,2,nan,5\n")
    }
    expectError(.badData, "25 problems", "feature 10:", "and 15 more") {
      _ = try rows("b.csv", "x,y\n" + String(repeating: "east,2\n", count: 25))
    }
    expectError(.badData, "a problem", "ID 'a' also names feature 1") {
      _ = try rows("c.csv", "ID,x,y\na,1,2\na,3,4\n")
    }
    expectError(.badData, "feature 2: ID is empty") {
      _ = try rows("d.csv", "ID,x,y\na,1,2\n,3,4\n")
    }
    expectError(.badData, "inner radius 9.0", "lower limit 5.0", "SPOT", "outside -90...90") {
      _ = try rows(
        "e.csv",
        "x,y,RADIUS1,RADIUS2,VERT1,VERT2,SPOT\n1,2,9,5,,,\n1,2,,,-5,5,\n1,2,,,,,700\n1,2,,,91,,\n")
    }
  }

  @Test func geometryMustBeOnePoint() throws {
    expectError(
      .badData, "3 problems", "feature 0: the geometry is 2 points", "feature 1: there is no point",
      "feature 2: the geometry is a linestring"
    ) {
      _ = try rows(
        "a.geojson",
        collection(
          feature("", #"{"type":"MultiPoint","coordinates":[[9,47],[9.1,47]]}"#),
          feature("", "null"),
          feature("", #"{"type":"LineString","coordinates":[[9,47],[9.1,47]]}"#)))
    }
    let single = try rows(
      "b.geojson",
      collection(feature("", #"{"type":"MultiPoint","coordinates":[[9,46.95]]}"#)))
    #expect((single[0].x - 500_000).magnitude < 1e-6)
  }

  @Test func tablesThatHoldNoObserversAreRefused() throws {
    expectError(.missingInput, "absent.csv") {
      _ = try readObservers(path: scratch.path("absent.csv"), layer: nil, terrain: terrain())
    }
    expectError(.badData, "empty") { _ = try rows("a.csv", "x,y\n") }
    expectError(.badData, "columns x and y") { _ = try rows("b.csv", "name,height\na,3\n") }
    expectError(.badData, "no vector layer") {
      _ = try rows("c.txt", "Dear reader")
    }
    expectError(.badData, "EPSG", "--crs") {
      _ = try rows("d.geojson", collection(feature("", point(9, 47))), crs: nil)
    }
  }

  @Test func theLayerIsChosenByName() throws {
    let path = scratch.path("two.gpkg")
    let target = GDALCreate(GDALGetDriverByName("GPKG"), path, 0, 0, 0, GDT_Unknown, nil)
    for name in ["posts", "towers"] {
      let layer = GDALDatasetCreateLayer(target, name, nil, wkbPoint, nil)
      let feature = OGR_F_Create(OGR_L_GetLayerDefn(layer))
      let point = OGR_G_CreateGeometry(wkbPoint)
      OGR_G_SetPoint_2D(point, 0, 500_010, 5_199_990)
      OGR_F_SetGeometryDirectly(feature, point)
      #expect(OGR_L_CreateFeature(layer, feature) == OGRERR_NONE)
      OGR_F_Destroy(feature)
    }
    GDALClose(target)
    expectError(.usage, "several layers", "--layer", "posts, towers") {
      _ = try readObservers(path: path, layer: nil, terrain: terrain())
    }
    expectError(.usage, "no layer 'walls'", "posts, towers") {
      _ = try readObservers(path: path, layer: "walls", terrain: terrain())
    }
    let rows = try readObservers(path: path, layer: "towers", terrain: terrain()).rows
    #expect(rows == [ObserverRow(id: "1", x: 500_010, y: 5_199_990)])
  }
}
