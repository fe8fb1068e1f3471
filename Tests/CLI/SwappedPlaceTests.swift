import BergfriedTestSupport
import Testing

/// Positions off the raster are told in the coordinates they were given in, and whether their
/// numbers are the wrong way round.
@Suite struct SwappedPlaceTests {
  private let village: WatchedVillage

  init() throws { village = try WatchedVillage.shared.get() }

  private func errors(_ arguments: String...) throws -> String {
    let answer = try Command.bergfried(arguments)
    #expect(answer.status == 64, "\(answer.errors)")
    return answer.errors
  }

  private var raster: String { village["ground.tif"] }

  @Test func `longitude and latitude are told apart`() throws {
    let line = try errors(
      "sightline", raster, "--lonlat", "--from", "47.1324,9.5276", "--to", "9.5276,47.1325")
    #expect(line.contains("observer 1 at 47.1324,9.5276 is outside"), "\(line)")
    #expect(line.contains("Swapped, it lies in the raster: give 9.5276,47.1324, longitude first"))
    #expect(!line.contains("add --lonlat"))
    let target = try errors(
      "sightline", raster, "--lonlat", "--to", "47.1324,9.5276", "--from", "9.5276,47.1325")
    #expect(target.contains("the target at 47.1324,9.5276") && target.contains("Swapped"))
    let view = try errors(
      "viewshed", raster, village["none.tif"], "--lonlat", "--position", "47.1324,9.5276")
    #expect(view.contains("Swapped, it lies in the raster: give 9.5276,47.1324"), "\(view)")
  }

  @Test func `x and y are told apart`() throws {
    let view = try errors("viewshed", raster, village["none.tif"], "-p", "5220000,540000")
    #expect(view.contains("Swapped, it lies in the raster: give 540000,5220000, x first"))
  }

  @Test func `bounds are told as positions are given`() throws {
    let degrees = try errors(
      "viewshed", raster, village["none.tif"], "--lonlat", "--position", "8,46")
    #expect(
      degrees.contains(/It covers longitude 9\.5\d+\.\.9\.5\d+, latitude 47\.1\d+\.\.47\.1\d+/),
      "\(degrees)")
    #expect(!degrees.contains("Swapped") && !degrees.contains("add --lonlat"), "\(degrees)")
    let metres = try errors("viewshed", raster, village["none.tif"], "--position", "9.5,47.1")
    #expect(metres.contains(/It covers x 539\d+\.0\.\.540\d+\.0, y 52/), "\(metres)")
    #expect(metres.contains("for longitude and latitude add --lonlat"))
  }

  @Test func `what no latitude is may be a longitude`() throws {
    let view = try errors(
      "viewshed", raster, village["none.tif"], "--lonlat", "--position", "9.5,147")
    #expect(!view.contains("Swapped"))
  }
}
