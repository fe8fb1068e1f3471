import BergfriedCore
import BergfriedCoverage
import BergfriedWatchFile
import Foundation
import Testing

/// What a good file says.
@Suite struct WatchTests {
  @Test func `the least that is a watch has the documented defaults`() throws {
    let watch = try Sample.watch(Sample.least)
    #expect(watch.place.terrain == ["/w/dem.tif"])
    #expect(watch.place.map.isEmpty && watch.place.resolutionMetres == nil)
    #expect(watch.place.verticalError == nil && watch.place.storeyMetres == 3)
    #expect(watch.place.woodMetres == 20)
    #expect(watch.place.defaultBuilding == nil)
    #expect(watch.people == Watch.People(heightMetres: 1.7, speedMetresPerSecond: 1.5))
    #expect(watch.night.air == .clear)
    #expect(watch.towers.count == 1 && watch.towers[0].telescopes.isEmpty)
    #expect(watch.towers[0].eye == .aboveGround(metres: 24))
    #expect(watch.towers[0].position == .geographic(lon: 9.52, lat: 47.14))
    #expect(watch.ladders.map(\.name) == ["dori-2015"])
  }

  @Test func `the sea stands at a height or between two`() throws {
    func place(_ text: String) -> String {
      Sample.least.replacing("terrain: dem.tif", with: "terrain: dem.tif, \(text)")
    }
    func metres(_ text: String) throws -> ClosedRange<Double>? {
      try Sample.watch(place(text)).place.seaLevelMetres
    }
    #expect(try metres("map: a.osm") == nil)
    #expect(try metres("map: a.osm, sea_level: -0.5") == -0.5 ... -0.5)
    #expect(try metres("map: a.osm, sea_level: [-1, 1.5]") == -1...1.5)
    for (text, word) in [
      ("sea_level: 0", "add map"), ("map: a.osm, sea_level: [2, 1]", "give [low, high]"),
      ("map: a.osm, sea_level: high", "sea's height"), ("map: a.osm, sea_level: [1]", "2 numbers"),
    ] {
      let problems = Sample.problems(place(text))
      #expect(problems.count == 1 && problems[0].contains(word), "\(problems)")
      #expect(problems.allSatisfy { $0.contains("place.sea_level") }, "\(problems)")
    }
  }

  @Test func `a whole watch is read`() throws {
    let watch = try Sample.watch(
      """
      place:
        terrain: [ dem.tif, /data/more ]
        map:
          - town.osm.pbf
          - { file: roads.gpkg, layers: { streets: roads }, columns: { highway: class } }
        resolution: 2
        vertical_error: 1.5
        storey: 3.0
        default_building: 6.0
      people: { height: 1.7, speed: 1.5 }
      night:  { bell: 2026-12-05T21:00:00Z, midnight: 2026-12-06T00:00:00Z, visibility: 8000 }
      towers:
        - name: Church tower
          at: [9.5243, 47.1395]
          eye: 24
          telescopes:
            - name: North glass
              aperture: 80
              field: 2.5
              slew: 8
              looks: [ { towards: Church square, from: 21:00, for: 10m, every: 30m } ]
      zones:
        - { name: Hotel grounds, kind: sanctuary, area: zones.geojson#hotel }
      crossings:
        - { from: [9.520, 47.145], to: Chapel, within: night }
      """)
    #expect(watch.place.terrain == ["/w/dem.tif", "/data/more"])
    #expect(
      watch.place.map == [
        Watch.MapFile(path: "/w/town.osm.pbf"),
        Watch.MapFile(
          path: "/w/roads.gpkg", layers: ["streets": "roads"], columns: ["highway": "class"]),
      ])
    #expect(watch.night.air == .visibility(metres: 8000))
    let glass = watch.towers[0].telescopes[0]
    #expect(glass.instrument.optics == .glass(apertureMillimetres: 80, magnification: 20))
    #expect(glass.instrument.fieldHeightDegrees == 2.5)
    #expect(glass.looks[0].target == .named("Church square"))
    #expect(glass.looks[0].times.intervals.count == 6)
    #expect(watch.zones[0].area == .file(path: "/w/zones.geojson", feature: "hotel"))
    #expect(watch.crossings[0].to == [.named("Chapel")])
    #expect(watch.crossings[0].times == watch.night.times)
  }

  @Test func `names of towers and zones resolve at once`() throws {
    let watch = try Sample.watch(
      Sample.look("towards: Keep") + """

          - { name: Keep, xy: [10, 20], roof: 2 }
        zones:
          - { name: Yard, kind: area, area: [[9, 47], [9.1, 47], [9, 47.1], [9, 47]] }
        crossings:
          - { from: Yard, to: Keep, within: [21:30, 22:00] }
        """)
    #expect(watch.towers[0].telescopes[0].looks[0].target == .tower(1))
    #expect(watch.towers[1].position == .frame(MapPoint(x: 10, y: 20)))
    #expect(watch.crossings[0].from == [.zone(0)] && watch.crossings[0].to == [.tower(1)])
    let corners = [(9, 47), (9.1, 47), (9, 47.1)]
    #expect(
      watch.zones[0].area == .polygon(corners.map { .geographic(lon: $0.0, lat: $0.1) }))
  }

  @Test func `crossings have several ends`() throws {
    let watch = try Sample.watch(
      Sample.look("towards: Chapel") + """

        people: { refuges: named }
        crossings:
          - { from: edge, to: [Chapel, [9.5, 47.1], Mill Lane] }
          - { from: [9.5, 47.1], to: [edge] }
        """)
    #expect(watch.people.refuges == .named)
    let place = Watch.Crossing.End.position(.geographic(lon: 9.5, lat: 47.1))
    #expect(watch.crossings[0].from == [.edge])
    #expect(watch.crossings[0].to == [.named("Chapel"), place, .named("Mill Lane")])
    #expect(watch.crossings[1].from == [place] && watch.crossings[1].to == [.edge])
  }

  @Test func `placed towers are what coverage takes`() throws {
    let watch = try Sample.watch(Sample.look("point: [9, 47]"))
    let towers = watch.placedTowers(
      point: { position in
        switch position {
        case .geographic(let lon, let lat): MapPoint(x: lon, y: lat)
        case .frame(let point): point
        }
      },
      polygon: { _ in MapPolygon(outline: []) }, named: { .street($0) })
    #expect(towers[0].point == MapPoint(x: 9.52, y: 47.14))
    #expect(towers[0].telescopes[0].looks[0].target == .point(MapPoint(x: 9, y: 47)))
    #expect(towers[0].telescopes[0].looks[0].times == IntervalSet(watch.night.times))
  }

  @Test func `sections may be merged from others`() throws {
    let watch = try Sample.watch(
      Sample.tower(
        """
        cameras: [
          &one { name: A, pixels: 1920, field: 60 }, { <<: *one, name: B, slew: 9 } ]
        """))
    let cameras = watch.towers[0].telescopes.map(\.instrument)
    #expect(cameras.map(\.name) == ["A", "B"])
    #expect(cameras[1].optics == .camera(pixels: 1920) && cameras[1].slewDegreesPerSecond == 9)
  }
}
