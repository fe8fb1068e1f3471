import BergfriedAnswers
import BergfriedTestSupport
import Foundation
import Testing

@testable import BergfriedCLI

/// What terrain loses on coarser cells is not taken for seen.
@Suite struct ResampledGroundTests {
  /// A street that a tower looks at over a dyke 2 m wide, which hides it.
  private func behindDyke() throws -> DrawnTown {
    var town = try DrawnTown()
    town.ground = { _, y in (112...114).contains(y) ? 110 : 100 }
    town.tower = (100, 160, 20)
    town.look = "{ xy: [500100, 5220100] }"
    town.street("Start", [(10, 100), (20, 100)])
    town.street("Main", [(20, 100), (180, 100)])
    town.street("Goal", [(180, 100), (190, 100)])
    return town
  }

  private func verdict(_ town: DrawnTown) throws -> String {
    let watch = try town.write()
    let run = try town.run("slip", watch, town.folder["answer.json"], "--overwrite")
    let verdict = try town.folder.crossings.answers[0].verdict
    let checked = try town.run("verify", town.folder["answer.json"], watch)
    #expect(checked.status == 0, "\(run.errors) \(checked.output)")
    return verdict.rawValue
  }

  @Test func `nobody is surely seen over a dyke that cells are too wide for`() throws {
    var town = try behindDyke()
    #expect(try verdict(town) == "route")
    for resolution in [3.0, 5, 10] {
      town.resolution = resolution
      #expect(try verdict(town) != "guarded", "\(resolution) m")
    }
    // Without the dyke the same look guards, on the same cells.
    town.ground = { _, _ in 100 }
    #expect(try verdict(town) == "guarded")
  }

  @Test func `the page and the text tell by how much`() throws {
    var town = try behindDyke()
    town.resolution = 10
    let run = try town.run("report", town.write(), town.folder["page.html"])
    #expect(run.status == 0, "\(run.errors)")
    let page = try String(contentsOfFile: town.folder["page.html"], encoding: .utf8)
    #expect(page.contains("In these cells the ground lies up to 8.4 m below the terrain"))
  }
}
