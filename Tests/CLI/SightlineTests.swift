import BergfriedCore
import BergfriedTestSupport
import Foundation
import Testing

@Suite struct SightlineTests {
  static let world = DrawnWorld(
    "1111111",
    "1111911",
    "1111111")

  private struct Answer: Decodable {
    struct Crossing: Decodable {
      let distanceMetres: Double
      let groundMetres: Double
      let clearanceMetres: Double
    }
    let isVisible: Bool
    let distanceMetres: Double
    let azimuthDegrees: Double
    let blockedBy: Crossing?
    let targetToAddMetres: Double
    let eyeToAddMetres: Double
    let crossings: [Crossing]?
  }

  private struct PairAnswers: Decodable {
    struct Pair: Decodable {
      struct Line: Decodable {
        let isVisible: Bool
        let viewshedSees: Bool?
      }
      let line: Line?
    }
    let pairs: [Pair]
  }

  private func ask(_ input: String, _ arguments: [String]) throws -> Answer {
    let command = try Command.bergfried(["sightline", input, "--json"] + arguments)
    try #require(command.status == 0, "\(command.errors)")
    return try command.json(Answer.self)
  }

  @Test func `a wall blocks, and is told with what would see over it`() throws {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    let answer = try ask(
      input,
      [
        "--from", Self.world.position(0, 1), "--to", Self.world.position(6, 1), "-cc", "0",
        "--explain",
      ])
    #expect(!answer.isVisible)
    #expect(answer.distanceMetres == 60)
    let block = try #require(answer.blockedBy)
    #expect(block.distanceMetres == 40)
    #expect(block.groundMetres == 9)
    // From 3 m over 9 m at 40 m to 12 m at 60 m; from the target up at 8/20 over the wall.
    #expect((0..<2e-6).contains(answer.targetToAddMetres - 11))
    #expect((0..<2e-6).contains(answer.eyeToAddMetres - 22))
    #expect(answer.crossings?.count == 5)
  }

  @Test func `the height to add is enough, and a little less is not`() throws {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    for (height, isVisible) in [(11.01, true), (10.99, false)] {
      let answer = try ask(
        input,
        [
          "--from", Self.world.position(0, 1), "--to",
          Self.world.position(6, 1, height: height), "-cc", "0",
        ])
      #expect(answer.isVisible == isVisible)
    }
  }

  @Test(arguments: UInt64(1)...6)
  func `adding exactly what JSON tells is enough`(seed: UInt64) throws {
    let world = DrawnWorld(columns: 13, rows: 11, seed: seed)
    let folder = try Folder()
    let input = try world.write(to: folder)
    func line(eye: Double, top: Double, to cell: Int) throws -> Answer {
      let (column, row) = (cell % 13, cell / 13)
      return try ask(
        input,
        [
          "--from", world.position(2, 3, height: eye), "--to",
          world.position(column, row, height: top),
        ])
    }
    var raised = 0
    for cell in stride(from: Int(seed), to: 143, by: 17) {
      let answer = try line(eye: 1.7, top: 0.3, to: cell)
      if answer.isVisible { continue }
      let (target, eye) = (answer.targetToAddMetres, answer.eyeToAddMetres)
      #expect(try line(eye: 1.7, top: 0.3 + target, to: cell).isVisible, "\(seed), \(cell)")
      #expect(try line(eye: 1.7 + eye, top: 0.3, to: cell).isVisible, "\(seed), \(cell)")
      raised += 1
    }
    #expect(raised > 0, "\(seed)")
  }

  @Test func `text, table and picture tell the same`() throws {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    let answer = try Command.bergfried(
      "sightline", input, "--from", Self.world.position(0, 1), "--to",
      Self.world.position(6, 1), "--explain", "--profile", folder["line.svg"])
    #expect(answer.status == 0)
    #expect(answer.output.hasPrefix("Blocked by the ground 40.0 m away."))
    #expect(answer.output.contains("raise the target by 11.1 m or the eye by 22.1 m"))
    #expect(answer.output.contains("  blocks"))
    let picture = try String(contentsOfFile: folder["line.svg"], encoding: .utf8)
    #expect(picture.contains("Blocked by the ground 40.0 m away"))
    #expect(try XMLDocumentCheck.isWellFormed(picture))
  }

  @Test func `an exit code tells the verdict if asked to`() throws {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    let line = ["sightline", input, "--from", Self.world.position(0, 1)]
    let blocked = line + ["--to", Self.world.position(6, 1)]
    #expect(try Command.bergfried(blocked).status == 0)
    #expect(try Command.bergfried(blocked + ["--exit-code"]).status == 10)
    let visible = line + ["--to", Self.world.position(3, 1), "--exit-code"]
    #expect(try Command.bergfried(visible).status == 0)
  }

  @Test func `it tells what the viewshed says of every cell, and where it sees more`() throws {
    let world = DrawnWorld(columns: 11, rows: 9, seed: 7)
    let folder = try Folder()
    let input = try world.write(to: folder)
    let from = world.position(3, 2, height: 1)
    let viewshed = try Command.bergfried(
      "viewshed", input, folder["out.tif"], "--position", from, "-tz", "0.5", "-q")
    try #require(viewshed.status == 0, "\(viewshed.errors)")
    let raster = try WrittenRaster(folder["out.tif"])
    var pairs = "id,from_x,from_y,to_x,to_y\n"
    for index in 0..<world.shape.count {
      let cell = world.shape.cell(at: index)
      pairs += "\(index),\(world.position(3, 2)),\(world.position(cell.column, cell.row))\n"
    }
    try folder.write(pairs, to: "pairs.csv")
    let run = try Command.bergfried(
      "sightline", input, "--pairs", folder["pairs.csv"], "-oz", "1", "-tz", "0.5", "--json")
    try #require(run.status == 0, "\(run.errors)")
    let lines = try run.json(PairAnswers.self).pairs
    #expect(lines.count == world.shape.count)
    var seen = 0
    for (index, pair) in lines.enumerated() {
      let line = try #require(pair.line)
      let isSeen = raster.values[index] == 255
      #expect(line.viewshedSees == isSeen, "seed 7, cell \(index)")
      // The ground between four centres hides what the edges leave free, never the other way.
      #expect(!line.isVisible || isSeen, "seed 7, cell \(index)")
      seen += line.isVisible ? 1 : 0
    }
    #expect((10..<world.shape.count - 10).contains(seen))
  }

  @Test(arguments: [
    (["--from", "500005,5200005", "--to", "1,2"], Int32(64), "outside"),
    (["--from", "1,2", "--to", "500005,5200005"], 64, "--eye-elevation"),
    (["--from", "500005,5200005"], 64, "--to"),
    (["--from", "500005,5200005,nan", "--to", "500015,5200005"], 64, "from"),
    (["--from", "500005,5200005,1", "--to", "500015,5200005", "-oz", "2"], 64, "give one"),
  ])
  func `nonsense is refused`(arguments: [String], status: Int32, word: String) throws {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    let answer = try Command.bergfried(["sightline", input] + arguments)
    #expect(answer.status == status, "\(answer.errors)")
    #expect(answer.errors.contains(word), "\(answer.errors)")
  }

  @Test func `an eye outside the raster sees in if its elevation is given`() throws {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    let answer = try ask(
      input,
      [
        "--from", "499905,5200015", "--eye-elevation", "200", "--to", Self.world.position(0, 1),
      ])
    #expect(answer.isVisible)
    #expect(answer.distanceMetres == 100)
  }

  /// Ground that rises by a metre each ten, and the places that are asked for between centres.
  @Test func `both ends are where they were asked for`() throws {
    let slope = DrawnWorld(columns: 8, rows: 4) { column, _ in Float(column) }
    let folder = try Folder()
    let input = try slope.write(to: folder)
    let run = try Command.bergfried(
      "sightline", input, "--from", "500007.5,5200012,2", "--to", "500061,5200020,1", "-cc", "0",
      "--json")
    try #require(run.status == 0, "\(run.errors)")
    let answer = try run.json(Placed.self)
    #expect((answer.from.groundMetres - 0.25).magnitude < 1e-9)
    #expect((answer.from.metres - 2.25).magnitude < 1e-9)
    #expect((answer.to.groundMetres - 5.6).magnitude < 1e-6)
    #expect((answer.distanceMetres - (53.5 * 53.5 + 64).squareRoot()).magnitude < 1e-9)
  }

  private struct Placed: Decodable {
    struct End: Decodable {
      let groundMetres: Double
      let rasterGroundMetres: Double?
      let metres: Double
    }
    let from: End
    let to: End
    let distanceMetres: Double
  }

  @Test func `unknown ground under a line that is free leaves it open`() throws {
    let folder = try Folder()
    let input = try DrawnWorld("1111111", "111?111", "1111111").write(to: folder)
    let line = ["sightline", input, "--from", Self.world.position(0, 1, height: 2)]
    let open = try Command.bergfried(
      line + ["--to", Self.world.position(6, 1), "--exit-code"])
    #expect(open.status == 20)
    #expect(open.output.hasPrefix("Unknown: 20.0 m of the line pass over ground without data"))
    // Past the gap, and under the ground it does not matter.
    #expect(
      try Command.bergfried(line + ["--to", Self.world.position(2, 2), "--exit-code"]).status == 0)
    let target = try Command.bergfried(line + ["--to", "500031,5200016"])
    #expect(target.status == 65 && target.errors.contains("unknown"), "\(target.errors)")
  }

  /// From a numpy walk over the same frame: own heights of the tile at the frame's centres
  /// (pyproj), bilinear between them, the rise over the line at 400,001 places.
  @Test(.enabled(if: RealGround.isAtHand, "shared/data is not here"))
  func `Vaduz castle is where it was asked for`() throws {
    let run = try Command.bergfried(
      "sightline", RealGroundTests.alps, "--lonlat", "--from", "9.5243,47.1395,10", "--to",
      "9.48,47.2", "--json")
    try #require(run.status == 0, "\(run.errors)")
    let places = try run.json(Placed.self)
    #expect((places.from.groundMetres - 556.436991).magnitude < 1e-4)
    #expect((places.to.groundMetres - 440.635990).magnitude < 1e-4)
    #expect((places.distanceMetres - 7515.0863).magnitude < 1e-3)
    // The raster's own bilinear surface (numpy), before it is brought into the frame.
    #expect((try #require(places.from.rasterGroundMetres) - 568.624).magnitude < 1e-2)
    #expect((try #require(places.to.rasterGroundMetres) - 440).magnitude < 1e-2)
    let answer = try run.json(Answer.self)
    let block = try #require(answer.blockedBy)
    // The walk takes the earth's fall off place by place, and not at the centres: 0.1 mm here.
    #expect((block.distanceMetres - 7070.4374).magnitude < 0.02)
    #expect((block.clearanceMetres + 2.76755).magnitude < 5e-4)
    #expect((answer.targetToAddMetres - 2.9416).magnitude < 5e-4)
    #expect((answer.eyeToAddMetres - 47.0244).magnitude < 5e-3)
  }
}
