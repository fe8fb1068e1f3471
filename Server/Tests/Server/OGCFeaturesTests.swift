import Foundation
import RoomTestSupport
import Testing

/// The features that the server gives out, by hand and as clients of OGC API - Features walk them.
@Suite struct OGCFeaturesTests {
  private let server: RunningServer

  init() throws { server = try RunningServer() }

  private func items(_ collection: String, _ query: String = "") throws -> Answer {
    try server.ask("GET", "/ogc/collections/\(collection)/items" + query)
  }

  private func ids(_ answer: Answer) throws -> [Int] {
    try #require(answer.json["features"] as? [[String: Any]]).compactMap { $0["id"] as? Int }
  }

  private func link(_ rel: String, in answer: Answer) -> String? {
    let links = answer.json["links"] as? [[String: Any]]
    return links?.first { $0["rel"] as? String == rel }?["href"] as? String
  }

  @Test func `pages follow one another, and hold each feature once`() throws {
    let whole = try items("pieces", "?limit=20000")
    let count = try #require(whole.json["numberMatched"] as? Int)
    #expect(whole.json["numberReturned"] as? Int == count && count > 100)
    #expect(link("next", in: whole) == nil)
    #expect(try Set(ids(whole)) == Set(1...count))
    var found: [Int] = []
    var next: String? = "/ogc/collections/pieces/items?limit=\(count / 3)&token=abc"
    var pages = 0
    while let address = next {
      let page = try server.ask("GET", address)
      #expect(page.json["numberMatched"] as? Int == count)
      #expect(try page.json["numberReturned"] as? Int == ids(page).count)
      found += try ids(page)
      let link = link("next", in: page)
      #expect(link?.contains("token") != true)
      next = link.map { $0.replacing("http://localhost:\(server.port)", with: "") }
      #expect(next?.hasPrefix("/") != false)
      pages += 1
    }
    #expect(try found == ids(whole) && pages == 4)
  }

  @Test func `numbers are told apart, and every column stands in every feature`() throws {
    let answer = try items("pieces", "?limit=10")
    let features = try #require(answer.json["features"] as? [[String: Any]])
    let columns = try #require(features[0]["properties"] as? [String: Any]).keys.sorted()
    var filled: Set<String> = []
    for feature in features {
      let properties = try #require(feature["properties"] as? [String: Any])
      #expect(properties.keys.sorted() == columns)
      filled.formUnion(properties.filter { !($0.value is NSNull) }.keys)
    }
    #expect(filled.count == columns.count, "none in \(Set(columns).subtracting(filled))")
    let reals = answer.text.matches(of: /"[a-z_]+(_m|_deg|_min|_share)":([^,}]+)/).map(\.output.2)
    #expect(reals.count >= 70)
    #expect(reals.allSatisfy { $0 == "null" || $0.contains(".") || $0.contains("e") })
    #expect(answer.text.contains(#""surely_held_min":0.0"#))
  }

  @Test func `rings are closed and run as RFC 7946 has it`() throws {
    for name in ["buildings", "zones", "fields"] {
      let features = try #require(try items(name).json["features"] as? [[String: Any]])
      #expect(!features.isEmpty)
      for feature in features {
        let geometry = try #require(feature["geometry"] as? [String: Any])
        let areas =
          geometry["type"] as? String == "Polygon"
          ? [try #require(geometry["coordinates"] as? [[[Double]]])]
          : try #require(geometry["coordinates"] as? [[[[Double]]]])
        for ring in areas.flatMap({ $0.enumerated() }) {
          let points = ring.element
          #expect(points.first == points.last && points.count >= 4)
          let origin = points[0]
          let twice = zip(points, points.dropFirst()).reduce(0.0) { sum, ends in
            sum + (ends.0[0] - origin[0]) * (ends.1[1] - origin[1])
              - (ends.1[0] - origin[0]) * (ends.0[1] - origin[1])
          }
          #expect((twice > 0) == (ring.offset == 0), "\(name)")
        }
      }
    }
  }

  @Test func `rectangles, values and times choose features`() throws {
    let all = try items("pieces", "?limit=10000")
    let features = try #require(all.json["features"] as? [[String: Any]])
    let unseen = features.filter {
      ($0["properties"] as? [String: Any])?["view"] as? String == "unseen"
    }
    #expect(!unseen.isEmpty && unseen.count < features.count)
    #expect(
      try ids(items("pieces", "?limit=10000&view=unseen")) == unseen.compactMap { $0["id"] as? Int }
    )
    let own = "http://www.opengis.net/def/crs/EPSG/0/32632"
    // The same corner of the place in both: lines meet it that have a point or a way in it.
    let near = try items(
      "pieces", "?limit=10000&crs=\(own)&bbox=540000,5220000,540060,5220040&bbox-crs=\(own)")
    #expect(near.headers["content-crs"] == "<\(own)>")
    let lines = try #require(near.json["features"] as? [[String: Any]])
    let wanted = try #require(
      try items("pieces", "?limit=10000&crs=\(own)").json["features"] as? [[String: Any]]
    ).filter { meets($0, x: 540_000...540_060, y: 5_220_000...5_220_040) }
    #expect(!lines.isEmpty && lines.count < features.count)
    #expect(
      lines.compactMap { $0["id"] as? Int } == wanted.compactMap { $0["id"] as? Int })
    #expect(all.headers["content-crs"] == "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>")
    // Looks are held in the night and not years before it.
    #expect(try ids(items("fields", "?datetime=2001-01-01T00:00:00Z")).isEmpty)
    #expect(try ids(items("fields", "?datetime=2001-01-01T00:00:00Z/..")) == ids(items("fields")))
    #expect(try ids(items("towers", "?datetime=2001-01-01T00:00:00Z")) == ids(items("towers")))
  }

  /// Whether a line has a place in a rectangle, by steps of a centimetre and less.
  private func meets(
    _ feature: [String: Any], x: ClosedRange<Double>, y: ClosedRange<Double>
  ) -> Bool {
    let geometry = feature["geometry"] as? [String: Any]
    let points = geometry?["coordinates"] as? [[Double]] ?? []
    return zip(points, points.dropFirst()).contains { start, end in
      (0...10_000).contains { step in
        let share = Double(step) / 10_000
        return x.contains(start[0] + share * (end[0] - start[0]))
          && y.contains(start[1] + share * (end[1] - start[1]))
      }
    }
  }

  @Test func `what is none is told, and a walk ends where the watch changes`() throws {
    let wrong = [
      "?limit=0", "?limit=x", "?offset=-1", "?bbox=1,2,3", "?bbox=1,2,3,nan", "?bbox=1,5,2,3",
      "?datetime=yesterday", "?datetime=../..x", "?colour=red", "?f=html", "?crs=EPSG:4326",
      "?bbox-crs=http://www.opengis.net/def/crs/EPSG/0/2056",
      "?datetime=2002-01-01T00:00:00Z/2001-01-01T00:00:00Z",
    ]
    for query in wrong {
      let answer = try items("towers", query)
      #expect(answer.status == 400, "\(query): \(answer.text.prefix(200))")
      #expect(answer.headers["content-type"] == "application/problem+json")
    }
    for address in ["nothing/items", "towers/items/0", "towers/items/99999", "towers/items/x"] {
      let answer = try server.ask("GET", "/ogc/collections/" + address)
      #expect(answer.status == 404 && answer.headers["content-type"] == "application/problem+json")
    }
    let first = try items("pieces", "?limit=10")
    let tag = try #require(first.headers["etag"])
    let again = try server.ask(
      "GET", "/ogc/collections/pieces/items?limit=10", nil, ["If-None-Match": tag])
    #expect(again.status == 304 && again.body.isEmpty)
    for revision in 1...2 {
      let height = #"{"op":"set","path":["people","height"],"value":1.\#(revision)}"#
      let edit = #"{"base":\#(revision),"edit":[\#(height)]}"#
      #expect(try server.ask("POST", "/api/edits", edit).status == 200)
      #expect(try items("pieces", "?limit=10").headers["etag"] != tag)
    }
    let next = try #require(link("next", in: first))
    let late = try server.ask("GET", next.replacing("http://localhost:\(server.port)", with: ""))
    #expect(late.status == 404, "\(late.text.prefix(200))")
  }

  @Test func `coordinates stand in the order of their system`() throws {
    let watch = server.folder["laea.yaml"]
    try """
    place:
      terrain: village/ground.tif
      map: village/map.gpkg
      frame: EPSG:3035
      vertical_error: 0.1
    people: { height: 1.7, speed: 1.4 }
    night: { bell: "2026-12-05T21:00:00Z", midnight: "2026-12-06T00:00:00Z", visibility: 8000 }
    ladders: [ dori-2015 ]
    towers:
      - name: Hill
        at: [9.5274709, 47.1324912]
        eye: 20
    """.write(toFile: watch, atomically: true, encoding: .utf8)
    let other = try RunningServer(TestFolder(), ["--watch", watch])
    let items = "/ogc/collections/towers/items?"
    let own = "http://www.opengis.net/def/crs/EPSG/0/3035"
    let towers = try other.ask("GET", items + "crs=\(own)")
    #expect(towers.headers["content-crs"] == "<\(own)>", "\(towers.text)")
    let first = try #require((towers.json["features"] as? [[String: Any]])?.first)
    let place = try #require((first["geometry"] as? [String: Any])?["coordinates"] as? [Double])
    // EPSG has northings first there. The numbers are GDAL's for the place in degrees.
    let (north, east) = (2668884.886, 4285121.496)
    #expect(abs(place[0] - north) < 0.02 && abs(place[1] - east) < 0.02, "\(place)")
    let box = "\(north - 1),\(east - 1),\(north + 1),\(east + 1)"
    #expect(try ids(other.ask("GET", items + "bbox=\(box)&bbox-crs=\(own)")) == [1])
    let turned = "\(east - 1),\(north - 1),\(east + 1),\(north + 1)"
    #expect(try ids(other.ask("GET", items + "bbox=\(turned)&bbox-crs=\(own)")).isEmpty)
  }

  @Test func `links are by the name and by TLS where a proxy is named`() throws {
    let named = try RunningServer(TestFolder(), ["--names", "watch.example.org"])
    let proxy = ["Host": "watch.example.org", "X-Forwarded-Proto": "https"]
    let landing = try named.ask("GET", "/ogc", nil, proxy)
    #expect(link("data", in: landing) == "https://watch.example.org/ogc/collections")
    let own = try named.ask("GET", "/ogc", nil, ["X-Forwarded-Proto": "https"])
    #expect(link("data", in: own) == "http://localhost:\(named.port)/ogc/collections")
    #expect(try named.ask("GET", "/ogc", nil, ["Host": "evil.example.org"]).status == 421)
  }

  // MARK: - Clients

  private static let script = "Clients/features.py"
  private static let gdal = ClientScript(script, needing: "osgeo.ogr")
  private static let owslib = ClientScript(script, needing: "owslib.ogcapi.features")
  private static let qgis = ClientScript(script, needing: "qgis.core")

  private func walk(_ client: String, by script: ClientScript) throws {
    let file = try server.result(#"{"kind":"file","ending":"gpkg"}"#)
    try Data(file.body).write(to: URL(fileURLWithPath: server.folder["coverage.gpkg"]))
    try script.run(
      [client, "http://localhost:\(server.port)/ogc", server.folder["."]],
      with: ["QT_QPA_PLATFORM=offscreen", "HOME=\(server.folder["home"])"])
  }

  @Test(.enabled(if: gdal.canRun, "there is no GDAL for Python"))
  func `GDAL reads what the GeoPackage has`() throws { try walk("gdal", by: Self.gdal) }

  @Test(.enabled(if: owslib.canRun, "there is no OWSLib"))
  func `OWSLib walks it`() throws { try walk("owslib", by: Self.owslib) }

  @Test(.enabled(if: qgis.canRun, "there is no QGIS for Python"))
  func `QGIS loads each collection`() throws { try walk("qgis", by: Self.qgis) }
}
