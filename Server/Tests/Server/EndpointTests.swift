import Foundation
import RoomTestSupport
import Testing

/// What the server answers, and what it says of itself.
@Suite struct EndpointTests {
  private let server: RunningServer

  init() throws { server = try RunningServer() }

  @Test func `every question of the document is answered as it says`() throws {
    let document = try server.ask("GET", "/api/openapi.json").json
    let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
    #expect(paths.count >= 25)
    let questions = [
      "/api/viewshed": "?tower=Castle%20keep", "/api/explain": "?x=540000&y=5220100",
      "/api/sightline": "?tower=Castle%20keep&toX=540000&toY=5220100",
      "/page/{name}": "", "/leaflet/{name}": "", "/api/jobs/{id}": "", "/api/jobs/{id}/result": "",
    ]
    let job = try #require(
      try server.ask("POST", "/api/jobs", #"{"kind":"coverage"}"#).json["id"] as? Int)
    _ = try server.ask("GET", "/api/jobs/\(job)/result?wait=true")
    var count = 0
    for (path, methods) in paths where methods["get"] != nil && path != "/api/events" {
      var address = path.replacing("{id}", with: "\(job)") + (questions[path] ?? "")
      for (name, value) in [
        ("collection", "towers"), ("feature", "1"), ("process", "viewshed"), ("job", "\(job)"),
        ("output", "result"), ("picture", "ground"), ("tileMatrix", "0"), ("tileRow", "0"),
        ("tileCol", "0"), ("z", "0"), ("x", "0"), ("y", "0"),
      ] {
        address = address.replacing("{\(name)}", with: value)
      }
      address = address.replacing(
        "{name}", with: path.hasPrefix("/page") ? "model.js" : "leaflet.js")
      let answer = try server.ask("GET", address)
      let told = try #require(
        (methods["get"]?["responses"] as? [String: [String: Any]])?["\(answer.status)"],
        "\(path): \(answer.status) \(answer.text.prefix(200))")
      let types = try #require(told["content"] as? [String: Any])
      let type = try #require(answer.headers["content-type"])
      #expect(types["*/*"] != nil || types[type] != nil, "\(path): \(type)")
      #expect(!answer.body.isEmpty, "\(path)")
      #expect(answer.headers["content-security-policy"]?.contains("default-src 'none'") == true)
      #expect(answer.headers["x-content-type-options"] == "nosniff")
      let head = try server.ask("HEAD", address)
      #expect(head.status == answer.status && head.body.isEmpty, "\(path)")
      count += 1
    }
    #expect(count >= 18)
  }

  @Test func `the mask is that of the command line in every cell`() throws {
    let place = (x: 540_123.4, y: 5_220_056.7)
    let answer = try server.ask(
      "GET", "/api/viewshed?x=\(place.x)&y=\(place.y)&metres=12&target=1.5")
    let mask = try DecodedMask(answer.body)
    let surface = server.folder["surface.tif"]
    let tif = try server.result(#"{"kind":"file","ending":"tif"}"#)
    try Data(tif.body).write(to: URL(fileURLWithPath: surface))
    let seen = server.folder["seen.img"]
    let run = Process()
    run.executableURL = try BuiltProgram.url("bergfried")
    run.arguments = [
      "viewshed", surface, seen, "--position", "\(place.x),\(place.y)", "--eye-elevation",
      "\(mask.eye.lowerBound)", "--target-height", "1.5", "--format", "ENVI", "-q",
    ]
    try run.run()
    run.waitUntilExit()
    try #require(run.terminationStatus == 0)
    let cells = try Data(contentsOf: URL(fileURLWithPath: seen))
    #expect(cells.count == mask.columns * mask.rows && mask.columns == 800)
    #expect(zip(cells, mask.planes[0]).allSatisfy { ($0 == 255) == $1 })
    #expect(mask.planes[0].count { $0 } > 5000)
  }

  @Test func `what cannot be asked is told in problems`() throws {
    let cases: [(String, String, String?, Int)] = [
      ("GET", "/nowhere", nil, 404), ("GET", "/api/jobs/99", nil, 404),
      ("GET", "/api/jobs/x", nil, 404), ("PUT", "/api/watch", nil, 405),
      ("GET", "/api/explain?x=1", nil, 400), ("GET", "/api/explain?x=a&y=1", nil, 400),
      ("GET", "/api/explain?x=nan&y=1", nil, 400), ("GET", "/api/explain?x=1&y=1&z=2", nil, 400),
      ("GET", "/api/viewshed?tower=Nobody", nil, 422),
      ("GET", "/api/viewshed?x=0&y=0", nil, 422),
      ("GET", "/api/viewshed?tower=Castle%20keep&target=-1", nil, 422),
      ("GET", "/api/viewshed?tower=Castle%20keep&heights=both", nil, 400),
      ("GET", "/api/explain?x=%zz&y=1", nil, 400), ("GET", "/api/explain?x=%ff&y=1", nil, 400),
      ("GET", "/api/watch.yaml?revision=77", nil, 404),
      ("GET", "/api/history?limit=0", nil, 400),
      ("POST", "/api/jobs", #"{"kind":"world"}"#, 400), ("POST", "/api/jobs", "{", 400),
      ("POST", "/api/jobs", #"{"kind":"escort","from":[1,2],"to":[3]}"#, 400),
      ("POST", "/api/jobs", #"{"kind":"escort","from":[1,2],"to":[3,1e300]}"#, 400),
      ("POST", "/api/jobs", #"{"kind":"version"}"#, 400),
      ("POST", "/api/jobs", #"{"kind":"version","revision":99}"#, 404),
      (
        "POST", "/api/outline-zone",
        #"{"base":1,"zone":"A","kind":"moat","corners":[[1,2],[3,4],[5,6]]}"#, 400
      ),
      ("POST", "/api/outline-zone", #"{"base":1,"zone":"A","corners":[[1,2],[3,4]]}"#, 400),
      ("POST", "/api/outline-zone", #"{"base":1,"zone":"A","corners":[[1],[3],[5]]}"#, 400),
      ("POST", "/api/jobs", #"{"kind":"panorama"}"#, 400), ("POST", "/api/jobs", "[]", 400),
      ("POST", "/api/jobs", #"{"kind":"file","ending":"exe"}"#, 400),
      ("POST", "/api/undo", #"{"base":1}"#, 404), ("POST", "/api/undo", #"{"base":7}"#, 409),
      ("POST", "/api/edits", #"{"base":1,"edit":[{"op":"set","path":[]}]}"#, 400),
      (
        "POST", "/api/edits",
        #"{"base":1,"edit":[{"op":"remove","path":["towers",{"name":"Nobody"}]}]}"#, 422
      ),
      (
        "POST", "/api/edits",
        #"{"base":1,"edit":[{"op":"set","path":["place","terrain"],"value":"/etc/passwd"}]}"#, 403
      ),
      ("POST", "/api/versions", #"{"name":"  "}"#, 400),
      ("POST", "/api/jobs", String(repeating: "[", count: 400), 400),
    ]
    for (method, path, body, status) in cases {
      let answer = try server.ask(method, path, body)
      #expect(answer.status == status, "\(method) \(path) \(body ?? ""): \(answer.text)")
      #expect(answer.headers["content-type"] == "application/problem+json", "\(path)")
      #expect(answer.json["status"] as? Int == status && answer.json["detail"] is String, "\(path)")
    }
    #expect(try server.ask("PUT", "/api/watch").headers["allow"] == "GET, HEAD")
    #expect(try server.ask("GET", "/api/edits").headers["allow"] == "POST")
    let text = try server.ask("POST", "/api/jobs", "{}", ["Content-Type": "text/plain"])
    #expect(text.status == 415)
    #expect(try server.ask("GET", "/healthz").text == "ok\n")
  }

  @Test func `changes go round, and those of one thing do not meet`() throws {
    let listener = try server.wire()
    listener.send("GET /api/events HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n".utf8)
    #expect(listener.receive(until: "here").contains("text/event-stream"))
    let edit = #"{"base":1,"edit":[{"op":"set","path":["people","height"],"value":1.6}]}"#
    let begin = ContinuousClock.now
    #expect(try server.ask("POST", "/api/edits", edit, ["Bergfried-Author": "Anna"]).status == 200)
    let told = listener.receive(until: "event: change")
    #expect(told.contains(#""author":"Anna""#) || listener.receive(until: "Anna").contains("Anna"))
    #expect(ContinuousClock.now - begin < .seconds(1))
    let late = try server.ask("POST", "/api/edits", edit)
    #expect(late.status == 409 && late.json["revision"] as? Int == 2)
    // Who comes back gets what they missed.
    let again = try server.wire()
    again.send(
      "GET /api/events HTTP/1.1\r\nHost: localhost:\(server.port)\r\nLast-Event-ID: x-1\r\n\r\n"
        .utf8)
    #expect(again.receive(until: "event: reset").contains("event: reset"))
  }

  @Test func `it comes back with all that it has acknowledged`() throws {
    let edit = #"{"base":1,"edit":[{"op":"set","path":["people","height"],"value":1.6}]}"#
    #expect(try server.ask("POST", "/api/edits", edit).status == 200)
    let text = try server.ask("GET", "/api/watch.yaml").text
    server.kill9()
    let again = try RunningServer(server.folder)
    #expect(try again.ask("GET", "/api/watch").json["revision"] as? Int == 2)
    #expect(try again.ask("GET", "/api/watch.yaml").text == text && text.contains("1.6"))
  }
}
