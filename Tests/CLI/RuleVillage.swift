import BergfriedTestSupport
import Foundation
import Testing

/// A small village whose watch reads files of many kinds, some of which only GDAL knows of.
struct RuleVillage: Sendable {
  static let shared = Result { try RuleVillage() }

  let folder: Folder

  /// What every command that asks about the watch reads.
  private static let watchInputs = [
    "watch.yaml", "dem.vrt", "heights.tif", "heights.tif.aux.xml", "map.gpkg", "zones.shp",
    "zones.dbf", "zones.shx",
  ]

  private init() throws {
    folder = try Folder()
    // What is kept to the end of the run goes with it.
    atexit {
      guard case .success(let village) = RuleVillage.shared else { return }
      try? FileManager.default.removeItem(at: village.folder.url)
    }
    let made = try Command.bergfried(
      "village", folder["village"], "--extent", "1800", "--resolution", "10", "-q")
    try #require(made.status == 0, "\(made.errors)")
    try makeMosaic()
    let convert = try #require(Command.installed("ogr2ogr"))
    let zones = try Command.run(
      convert,
      [
        "-f", "ESRI Shapefile", self["zones.shp"], self["map.gpkg"], "zones", "-nlt", "POLYGON",
      ])
    try #require(zones.status == 0, "\(zones.errors)")
    var text = try String(contentsOfFile: self["watch.yaml"], encoding: .utf8)
    text = text.replacingOccurrences(of: "terrain: ground.tif", with: "terrain: \(self["dem.vrt"])")
      .replacingOccurrences(of: "map.gpkg#", with: self["zones.shp"] + "#")
      .replacingOccurrences(of: "map: map.gpkg", with: "map: \(self["map.gpkg"])")
    try folder.write(text, to: "village/watch.yaml")
    try folder.write(text + "# another night\n", to: "village/beside.yaml")
    try folder.write(
      "id,x,y\na,540002,5220022.5\nb,540050,5220050\n", to: "village/eyes.csv")
  }

  /// Heights behind a virtual raster, with a file beside them that says more.
  private func makeMosaic() throws {
    let build = try #require(Command.installed("gdal_translate"))
    let mosaic = try Command.run(build, ["-of", "VRT", self["heights.tif"], self["dem.vrt"]])
    try #require(mosaic.status == 0, "\(mosaic.errors)")
    try folder.write(
      "<PAMDataset><Metadata><MDI key=\"A\">B</MDI></Metadata></PAMDataset>",
      to: "village/heights.tif.aux.xml")
  }

  /// The path of one of its files.
  subscript(name: String) -> String { folder["village/" + name] }

  /// The files that a command reads.
  func inputs(of output: OutputRuleTests.Output) -> [String] {
    switch output.command {
    case "viewshed", "sightline":
      ["dem.vrt", "heights.tif", "heights.tif.aux.xml"]
        + (output.words.contains("TABLE") ? ["eyes.csv"] : [])
    case "report": Self.watchInputs + ["beside.yaml"]
    default: Self.watchInputs
    }
  }

  /// What all its files hold.
  func content() throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder["village"])
    return Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, FileManager.default.contents(atPath: self[$0]) ?? Data())
      })
  }
}
