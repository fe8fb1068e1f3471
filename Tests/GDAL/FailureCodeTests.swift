import BergfriedCore
import BergfriedGDAL
import CGDAL
import Testing

/// What is wrong with a raster has its code, and names settings for whoever tells it.
@Suite struct FailureCodeTests {
  let scratch = Scratch()

  /// The failure of a raster that makes no terrain.
  private func failure(
    _ raster: RasterFixture, _ change: (inout TerrainOptions) -> Void = { _ in }
  ) throws -> Failure {
    let path = raster.write(in: scratch)
    return try failure(of: path, change)
  }

  private func failure(
    of path: String, _ change: (inout TerrainOptions) -> Void = { _ in }
  ) throws -> Failure {
    var options = TerrainOptions()
    change(&options)
    return try #require(throws: Failure.self) { _ = try Terrain(path: path, options: options) }
  }

  @Test func `a raster that makes no terrain has the code of its fault`() throws {
    let colour = [GCI_RedBand, GCI_GreenBand, GCI_BlueBand]
    let found = [
      try failure(RasterFixture(crs: nil)), try failure(RasterFixture(steps: nil)),
      try failure(RasterFixture(unit: "kelvin")), try failure(RasterFixture(crs: "EPSG:2263")),
      try failure(RasterFixture()) { $0.band = 7 },
      try failure(RasterFixture()) { $0.encoding = .terrarium },
      try failure(RasterFixture()) { $0.frame = "EPSG:4326" },
      try failure(RasterFixture()) { $0.frame = "EPSG:32640" },
      try failure(RasterFixture()) { $0.frame = "nonsense" },
      try failure(RasterFixture()) { $0.resolutionMetres = 0 },
      try failure(RasterFixture(crs: nil)) { ($0.assumesMetres, $0.frame) = (true, "EPSG:32632") },
      try failure(RasterFixture(steps: [500_000, 10, 4, 5_200_000, 4, -10])),
      try failure(RasterFixture(type: GDT_Byte, bands: 3, colours: colour)),
      try failure(of: scratch.path("nowhere.tif")), try failure(of: ""),
      try failure(of: scratch.text("text.tif", "no raster")),
    ]
    #expect(
      found.map(\.code.id) == [
        "terrain.no-crs", "terrain.no-position", "terrain.unknown-unit", "terrain.no-unit",
        "terrain.no-such-band", "terrain.wrong-encoding", "frame.not-metric", "frame.unfit",
        "crs.unknown", "terrain.cell-size", "terrain.unplaced", "terrain.rotated",
        "terrain.picture", "input.missing", "input.unnamed", "input.unknown-format",
      ])
    #expect(found.allSatisfy { $0.kind == $0.code.kind && !$0.text.contains("--") })
  }

  @Test func `who tells a failure names its settings`() throws {
    let flags = SettingNames { setting, value in
      "--\(setting == .assumesMetres ? "assume-metres" : setting.rawValue)"
        + (value.map { " \($0)" } ?? "")
    }
    let missing = try failure(RasterFixture(crs: nil))
    let path = scratch.path("terrain.tif")
    #expect(
      missing.wording.told(by: flags) == """
        \(path): the file names no coordinate system; say --crs EPSG:… if you know it, or \
        --assume-metres if its coordinates are plain metres
        """)
    #expect(missing.text.contains("say crs EPSG:… if you know it, or assumesMetres if"))
    let picture = try failure(
      RasterFixture(
        type: GDT_Byte, bands: 3, colours: [GCI_RedBand, GCI_GreenBand, GCI_BlueBand]))
    #expect(
      picture.wording.told(by: flags) == """
        \(path): band 1 is the red of a picture, no heights. Pictures of tiles that hold heights \
        as colours are read with --encoding terrain-rgb or --encoding terrarium; a band that \
        holds heights all the same with --band
        """)
    let frame = try failure(RasterFixture()) { $0.frame = "EPSG:4326" }
    #expect(frame.wording.subject == .frame)
    #expect("\(frame.wording.aboutSubject)".hasPrefix("EPSG:4326: WGS 84 is not in metres;"))
  }
}
