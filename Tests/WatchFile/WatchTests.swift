import BergfriedCoverage
import BergfriedDatum
import BergfriedWatchFile
import Testing

@Suite struct WatchTests {
  private let whole = """
    place:
      terrain: [a.tif, /data/b.tif]
      map: town.osm.pbf
      resolution: 1
      default_building: { low: 4, high: 9 }
    people: { height: 1.8 }
    night: { bell: 2026-12-05T21:00:00Z, midnight: 2026-12-06T00:00:00Z, visibility: 8000 }
    towers:
      - name: Church tower
        at: [9.52, 47.13]
        roof: 2
        telescopes:
          - name: North glass
            aperture: 80
            magnification: 30
            field: 2.5
            slew: 8
            looks:
              - { towards: Church square, from: "21:30", for: 10m, every: 1h }
          - { name: Camera, pixels: 1920, focal_length: 4, sensor_width: 8 }
    zones:
      - { name: Hotel, kind: sanctuary, area: zones.geojson#hotel }
    """

  private func read(_ text: String) throws -> Watch {
    try Watch(text: text, file: "watch.yaml", folder: "/w")
  }

  private func problems(_ text: String) -> [WatchProblem] {
    do {
      _ = try read(text)
      return []
    } catch WatchFileError.problems(let problems) {
      return problems
    } catch {
      return []
    }
  }

  @Test func everythingIsRead() throws {
    let watch = try read(whole)
    #expect(watch.place.terrain == ["/w/a.tif", "/data/b.tif"])
    #expect(watch.place.map == "/w/town.osm.pbf" && watch.place.resolutionMetres == 1)
    #expect(watch.place.defaultBuildingMetres == 4...9)
    #expect(watch.targetHeightMetres == 1.8 && watch.visibilityMetres == 8000)
    #expect(watch.night.upperBound - watch.night.lowerBound == .seconds(3 * 3600))
    #expect(watch.ladder.levels.map(\.least) == [25, 62.5, 125, 250])
    let tower = watch.towers[0]
    #expect(tower.position == .lonLat(lon: 9.52, lat: 47.13))
    #expect(tower.eye == .aboveRoof(metres: 2))
    #expect(
      tower.telescopes[0].telescope.optics
        == .glass(apertureMillimetres: 80, magnification: 30))
    // A sensor twice as wide as the focal length is long: a field of a right angle.
    #expect((tower.telescopes[1].telescope.fieldDegrees - 90).magnitude < 1e-9)
    #expect(watch.zones[0].area == .file("/w/zones.geojson#hotel"))
  }

  @Test func looksRepeatUntilMidnight() throws {
    let look = try read(whole).towers[0].telescopes[0].looks[0]
    #expect(look.target == .name("Church square"))
    let bell = try read(whole).night.lowerBound
    let starts = look.times.intervals.map { ($0.lowerBound - bell).seconds / 60 }
    #expect(starts == [30, 90, 150])
    #expect(look.times.duration == .seconds(1800))
  }

  @Test func severalProblemsAreToldAtOnce() throws {
    let text =
      whole
      .replacing("people: { height: 1.8 }", with: "people: { hight: 1.8 }")
      .replacing("midnight: 2026-12-06T00:00:00Z", with: "midnight: 2026-12-05T20:00:00Z")
      .replacing("kind: sanctuary", with: "kind: holy")
    let found = problems(text)
    #expect(found.map(\.line) == [6, 7, 22])
    #expect(found.map(\.key) == ["people.hight", "night.midnight", "zones[0].kind"])
    #expect(found[0].text.contains("did you mean 'height'"))
    #expect(found[2].text.contains("private, sanctuary"))
  }

  @Test(arguments: [
    ("aperture: 80", "aperture: 0", "out of range"),
    ("aperture: 80", "aperture: 800", "beam"),
    ("magnification: 30", "nothing: 30", "both aperture"),
    ("focal_length: 4, ", "", "belong together"),
    ("roof: 2", "roof: 2\n    eye: 3", "give one of eye"),
    ("at: [9.52, 47.13]", "at: [9.52, 147.13]", "out of range"),
    ("from: \"21:30\"", "from: \"20:30\"", "between bell and midnight"),
    ("for: 10m", "for: ten", "no span of time"),
    ("name: Camera", "name: North glass", "more than one telescope"),
    ("resolution: 1", "resolution: fine", "a number belongs here"),
    ("  map: town.osm.pbf\n", "", "is missing"),
    ("people:", "ladder: best\npeople:", "none of"),
  ])
  func aProblemIsNamed(_ old: String, _ new: String, _ words: String) {
    let found = problems(whole.replacing(old, with: new))
    #expect(found.contains { $0.text.contains(words) }, "\(found)")
  }

  @Test func brokenYAMLHasALine() {
    let found = problems("place: {\n  terrain: a\nnight: [")
    #expect(found.count == 1 && found[0].line > 1 && found[0].text.contains("no YAML"))
  }

  @Test func missingFileIsNoProblemOfTheFile() {
    #expect(throws: WatchFileError.self) { try Watch(path: "/nowhere/watch.yaml") }
  }

  @Test func ownLadder() throws {
    let own = "ladder: { name: deer, cycles_over: 1.2, levels: [ { name: seen, least: 1 } ] }\n"
    let ladder = try read(own + whole).ladder
    #expect(ladder.measure == .cyclesOver(metres: 1.2) && ladder.levels[0].name == "seen")
    for name in ["dori-2015", "oodpcvs-2025", "johnson-person", "johnson-vehicle", "johnson-smoke"]
    {
      #expect(try read("ladder: \(name)\n" + whole).ladder.name == name)
    }
  }
}
