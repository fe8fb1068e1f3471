import Foundation
import RoomTestSupport
import Testing

/// What must do no harm, whoever sends it.
@Suite struct HostileTests {
  @Test func `another page in the same browser may not drive it`() throws {
    let server = try RunningServer()
    let cases: [([String: String], Int)] = [
      (["Host": "evil.example"], 421), (["Host": "evil.example:\(server.port)"], 421),
      (["Host": "localhost:1"], 421),
      (["Origin": "http://evil.example"], 403), (["Origin": "null"], 403),
      (["Origin": "http://localhost:1"], 403),
      (["Sec-Fetch-Site": "cross-site"], 403), (["Sec-Fetch-Site": "same-site"], 403),
      (["Origin": "http://localhost:\(server.port)", "Sec-Fetch-Site": "same-origin"], 200),
      (["Sec-Fetch-Site": "none"], 200),
    ]
    for (headers, status) in cases {
      #expect(try server.ask("GET", "/api/watch", nil, headers).status == status, "\(headers)")
      let undo = try server.ask("POST", "/api/undo", #"{"base":1}"#, headers)
      #expect(undo.status == (status == 200 ? 404 : status), "\(headers)")
    }
  }

  @Test func `nothing outside is read by its address`() throws {
    let server = try RunningServer()
    for path in [
      "/page/../../../etc/passwd", "/page/..%2f..%2f..%2fetc%2fpasswd", "/page/%2e%2e/%2e%2e/x",
      "/leaflet/../../../etc/passwd", "/leaflet/..%2f..%2fetc%2fpasswd", "//etc/passwd",
      "/page/%00", "/page/room.js%00.css", "/leaflet/leaflet.js/../x", "/page/.", "/page/..",
    ] {
      let answer = try server.ask("GET", path)
      #expect((400..<500).contains(answer.status), "\(path): \(answer.status)")
      #expect(!answer.text.contains("root:"))
    }
  }

  @Test func `floods, halves and nonsense end in 4xx or a closed connection`() throws {
    let server = try RunningServer()
    let host = "Host: localhost:\(server.port)\r\n"
    let many = (0..<5000).map { "X-\($0): y\r\n" }.joined()
    let long = "X-Long: " + String(repeating: "a", count: 1 << 20) + "\r\n"
    let nonsense = [
      "GET / HTTP/1.1\r\n\(host)\(many)\r\n", "GET / HTTP/1.1\r\n\(host)\(long)\r\n",
      "GET /\(String(repeating: "a", count: 1 << 18)) HTTP/1.1\r\n\(host)\r\n",
      "\r\n\r\n\r\n", "GET\r\n\r\n", String(repeating: "\u{1}", count: 5000),
      "POST /api/edits HTTP/1.1\r\n\(host)Content-Length: -5\r\n\r\n",
      "POST /api/edits HTTP/1.1\r\n\(host)Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
      "POST /api/edits HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\nzz\r\n",
      "GET /api/watch HTTP/1.1\r\n\r\n",
    ]
    for text in nonsense {
      let wire = try server.wire(secondsToWait: 5)
      wire.send(text.utf8)
      let answer = wire.receive(until: "\r\n")
      let isRefused = answer.isEmpty || answer.hasPrefix("HTTP/1.1 4")
      #expect(isRefused, "\(text.prefix(60)): \(answer.prefix(60))")
      #expect(server.isRunning)
    }
    let body = String(repeating: " ", count: 3 << 20)
    let wire = try server.wire()
    wire.send(
      """
      POST /api/edits HTTP/1.1\r\n\(host)Content-Type: application/json\r\n\
      Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n
      """.utf8)
    wire.send(body.utf8)
    #expect(wire.receive(until: "\r\n").hasPrefix("HTTP/1.1 413"))
    #expect(try server.ask("GET", "/healthz").status == 200)
  }

  @Test func `it stops within two seconds, whatever is open`() throws {
    let server = try RunningServer()
    let host = "Host: localhost:\(server.port)\r\n"
    let stream = try server.wire()
    stream.send("GET /api/events HTTP/1.1\r\n\(host)\r\n".utf8)
    #expect(stream.receive(until: "here").contains("here"))
    let half = try server.wire()
    half.send(
      """
      POST /api/edits HTTP/1.1\r\n\(host)Content-Type: application/json\r\n\
      Content-Length: 99\r\n\r\n{
      """
      .utf8)
    let idle = try server.wire()
    usleep(200_000)
    #expect(server.stop() < 2)
    #expect(server.status == 0)
    _ = idle
  }

  @Test func `one who does not read is in nobody's way`() throws {
    let server = try RunningServer()
    func listen() throws -> Wire {
      let wire = try server.wire()
      wire.send("GET /api/events HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n".utf8)
      #expect(wire.receive(until: "here").contains("here"))
      return wire
    }
    let (slow, quick) = (try listen(), try listen())
    let before = server.megabytes
    for revision in 1...300 {
      let edit =
        #"{"base":\#(revision),"edit":[{"op":"set","path":["people","height"],"#
        + #""value":\#(1 + Double(revision) / 1000)}]}"#
      #expect(try server.ask("POST", "/api/edits", edit).status == 200)
    }
    #expect(quick.receive(until: #""revision":301"#).contains(#""revision":301"#))
    #expect(server.megabytes < before + 60)
    _ = slow
  }

  @Test func `roles hold for every question`() throws {
    let folder = TestFolder()
    let tokens = ["look", "plan", "command"].map { role in
      #"{"name":"\#(role)","role":"\#(role)","token":"\#(role)-0123456789abcdefghij"}"#
    }
    try "[\(tokens.joined(separator: ","))]".write(
      toFile: folder["tokens.json"], atomically: true, encoding: .utf8)
    let server = try RunningServer(folder, ["--tokens", folder["tokens.json"]])
    func bearer(_ role: String) -> [String: String] {
      ["Authorization": "Bearer \(role)-0123456789abcdefghij"]
    }
    #expect(try server.ask("GET", "/api/watch").status == 401)
    #expect(try server.ask("GET", "/api/watch", nil, ["Authorization": "Bearer x"]).status == 401)
    let document = try server.ask("GET", "/api/openapi.json", nil, bearer("look")).json
    let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
    let ranks = ["look", "plan", "command"]
    var count = 0
    for (path, methods) in paths {
      for (method, operation) in methods where path != "/api/events" {
        let told = operation["x-role"] as? String
        if told == "none" {
          // What a browser asks for without a token, and nothing of the watch.
          #expect(!path.hasPrefix("/api") && path != "/metrics", "\(path)")
          continue
        }
        let needed = try #require(ranks.firstIndex(of: told ?? ""))
        let address = path.replacing("{id}", with: "1").replacing("{name}", with: "room.js")
        #expect(try server.ask(method.uppercased(), address, "{").status == 401, "\(path)")
        for (rank, role) in ranks.enumerated() {
          let status = try server.ask(method.uppercased(), address, "{", bearer(role)).status
          #expect((status == 403) == (rank < needed), "\(method) \(path) as \(role): \(status)")
          #expect(status != 401 && status < 500)
          count += 1
        }
      }
    }
    #expect(count > 70)
    #expect(try server.ask("GET", "/").status == 200)
    #expect(try server.ask("GET", "/page/room.js").status == 200)
    let byQuery = try server.ask("GET", "/api/watch?token=look-0123456789abcdefghij")
    #expect(byQuery.status == 200)
  }

  @Test func `others are let in with tokens alone`() throws {
    let folder = TestFolder()
    let cases = [
      (["--host", "0.0.0.0"], "TLS"), (["--port", "99999"], "65535"), (["--prot", "1"], "--help"),
      (["--tokens", "/nowhere"], "role"), (["--cores", "1", "--cores", "2"], "twice"),
      (["--cores"], "value"), (["x"], "flag"),
    ]
    for (arguments, word) in cases {
      do {
        _ = try RunningServer(folder, arguments)
        Issue.record("\(arguments) were taken")
      } catch let fault as Wire.Fault {
        #expect(fault.text.contains(word), "\(arguments): \(fault.text)")
      }
      try FileManager.default.removeItem(atPath: folder.log)
    }
  }
}
