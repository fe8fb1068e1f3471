import Foundation
import RoomTestSupport
import Testing

/// OGC API - Processes, as programs ask it.
@Suite struct ProcessTests {
  private let server: RunningServer

  init() throws { server = try RunningServer() }

  private static let hasGDAL =
    (try? Told(of: ["/usr/bin/env", "gdal_translate", "--version"]))?.status == 0

  private static let processes = ClientScript("Clients/processes.py", needing: "owslib, jsonschema")
  private static let area = ClientScript("Clients/area.py")

  @Test(.enabled(if: processes.canRun, "there is no OWSLib for Python"))
  func `OWSLib walks, executes, waits and dismisses`() throws {
    try ProcessTests.processes.run(["http://localhost:\(server.port)/ogc"])
  }

  @Test(.enabled(if: area.canRun, "there is no Python"))
  func `an area's figures are a slow count's`() throws {
    try ProcessTests.area.run(["http://localhost:\(server.port)"])
  }

  /// The bytes of a raster's cells.
  private func cells(_ path: String) throws -> Data {
    let out = path + ".img"
    let told = try Told(of: [
      "/usr/bin/env", "gdal_translate", "-q", "-of", "ENVI", path, out,
    ])
    try #require(told.status == 0, "\(told.text)")
    return try Data(contentsOf: URL(fileURLWithPath: out))
  }

  @Test(.enabled(if: hasGDAL, "there is no gdal_translate"), arguments: [nil, 250.0])
  func `a viewshed is the command line's in every cell`(reach: Double?) throws {
    let place = (x: 540_123.4, y: 5_220_056.7)
    let inputs =
      #"{"eye":{"xy":[\#(place.x),\#(place.y)],"height":12},"targetHeight":1.5"#
      + (reach.map { #","reach":\#($0)"# } ?? "") + "}"
    func output(_ name: String) throws -> Answer {
      try server.ask(
        "POST", "/ogc/processes/viewshed/execution",
        #"{"inputs":\#(inputs),"outputs":{"\#(name)":{}},"response":"raw"}"#)
    }
    let raster = try output("raster")
    #expect(raster.status == 200 && raster.headers["content-type"] == "image/tiff")
    let eye = try #require(try output("summary").json["eyeMetres"] as? [Double])
    let (own, surface) = (server.folder["own.tif"], server.folder["surface.tif"])
    try Data(raster.body).write(to: URL(fileURLWithPath: own))
    try Data(server.result(#"{"kind":"file","ending":"tif"}"#).body)
      .write(to: URL(fileURLWithPath: surface))
    let told = try Told(
      of: [
        try BuiltProgram.url("bergfried").path, "viewshed", surface, server.folder["seen.tif"],
        "--position", "\(place.x),\(place.y)", "--eye-elevation", "\(eye[0])",
        "--target-height", "1.5", "-q",
      ] + (reach.map { ["--max-distance", "\($0)"] } ?? []))
    try #require(told.status == 0, "\(told.text)")
    let (ours, theirs) = (try cells(own), try cells(server.folder["seen.tif"]))
    #expect(ours == theirs && ours.count > 10_000)
    #expect(ours.count { $0 == 255 } > 3000 && ours.contains(0))
  }
}
