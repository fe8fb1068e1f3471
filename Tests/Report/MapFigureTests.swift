import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import BergfriedSurface
import Testing

@testable import BergfriedReport

/// What the page's map shows.
@Suite struct MapFigureTests {
  private func report(of grid: WatchedGrid) -> WatchReport {
    WatchReport(
      title: "Grid", coverage: grid.coverage,
      base: .init(png: [1], bounds: WatchReport.frame(of: [grid.coverage])), views: [],
      assumptions: [], manifest: [], northDegrees: 0)
  }

  @Test func `numbers on the map are those of the list`() async throws {
    let grid = try await WatchedGrid(seed: 1, isGuarded: false)
    let report = report(of: grid)
    let areas = grid.coverage.blindAreas
    try #require(!areas.isEmpty)
    let map = MapMarks(coverage: grid.coverage, frame: report.frame, unit: 1).blindAreas
    let numbers = map.matches(of: /font-size="[\d.]+">(\d+)<\/text>/).compactMap {
      Int($0.output.1)
    }
    #expect(numbers == Array(1...min(areas.count, BlindAreaTable.shown)))
    // Each stands on a piece of its own area.
    let places = map.matches(of: /translate\(([-\d.]+) ([-\d.]+)\)/)
    #expect(places.count == numbers.count)
    for (place, area) in zip(places, areas) {
      let shown = area.pieces.map { grid.coverage.town.middle(ofPiece: $0).text(in: report.frame) }
      #expect(shown.contains("\(place.output.1) \(place.output.2)"))
    }
    let listed = BlindAreaTable(report).html.ranges(of: "<tr><td>").count
    #expect(listed == min(areas.count, 50))
  }

  @Test func `each look's field is drawn once, to where it makes someone out`() async throws {
    let grid = try await WatchedGrid(seed: 2, isGuarded: false)
    let frame = WatchReport.frame(of: [grid.coverage])
    let looks = grid.coverage.lookFields
    let drawn = MapFields(coverage: grid.coverage, frame: frame).html
    let kinds = Set(
      looks.map { [Double($0.tower), $0.sector.startDegrees, $0.sector.turnDegrees] })
    #expect(drawn.ranges(of: "<path").count == kinds.count && !kinds.isEmpty)
    for look in looks {
      let tower = grid.coverage.towers[look.tower].tower.point.text(in: frame)
      #expect(drawn.contains("M\(tower)L"))
    }
  }

  @Test func `what is in reserve has no field on the map`() async throws {
    let grid = try await WatchedGrid(seed: 2, isGuarded: false)
    var towers = grid.coverage.question.towers
    towers[0].telescopes.append(
      Telescope(name: "Spare", optics: .nakedEye, fieldDegrees: 30, schedule: .reserve))
    let spared = try grid.coverage.with(towers: towers)
    let frame = WatchReport.frame(of: [grid.coverage])
    let (drawn, before) = (
      MapFields(coverage: spared, frame: frame).html,
      MapFields(coverage: grid.coverage, frame: frame).html
    )
    #expect(drawn == before && !drawn.isEmpty)
    #expect(spared.pieces == grid.coverage.pieces)
  }

  @Test func `each open piece that is surely made out has its level's colour`() async throws {
    let grid = try await WatchedGrid(seed: 3, isGuarded: true)
    let streets = MapStreets(
      coverage: grid.coverage, frame: WatchReport.frame(of: [grid.coverage]))
    let levels = Set(
      grid.coverage.pieces.compactMap { $0.standing == .open ? $0.best.first??.level : nil })
    let classes = Set(streets.html.matches(of: /<path class="(l\d)"/).map { String($0.output.1) })
    #expect(classes.count == levels.count && !classes.isEmpty)
    for name in classes { #expect(streets.legend.contains("<i class=\"\(name)\">")) }
    for level in grid.coverage.question.ladders[0].levels {
      #expect(streets.legend.contains("</i>\(level.name)</span>"))
    }
  }

  @Test func `the map's makers are named on it`() async throws {
    var report = report(of: try await WatchedGrid(seed: 1, isGuarded: true))
    #expect(!MapFigure(report).html.contains("credit"))
    report.credits = ["© Makers & friends"]
    #expect(MapFigure(report).html.ranges(of: "© Makers &amp; friends").count == 2)
  }
}
