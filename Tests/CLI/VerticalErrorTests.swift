import BergfriedCore
import BergfriedGDAL
import BergfriedTestSupport
import Foundation
import Testing

/// Heights that may be off, alike everywhere or as a raster has it.
@Suite struct VerticalErrorTests {
  static let world = DrawnWorld(
    "1111111",
    "1111111",
    "1111311",
    "1111311",
    "1111311",
    "1111?11",
    "1111111")
  static let told = [
    "ppppppp",
    "ppppppp",
    "pSSSShp",
    "pSSSShp",
    "pSSSShp",
    "pppp?pp",
    "pppppSp",
  ]
  static let letters: [Float: Character] = [255: "S", 128: "p", 0: "h"]

  private func viewshed(_ folder: Folder, _ arguments: String...) throws -> Command {
    let input = try Self.world.write(to: folder)
    return try Command.bergfried(
      [
        "viewshed", input, folder["out.tif"], "--position", Self.world.position(2, 3), "-cc", "0",
        "--overwrite",
      ] + arguments)
  }

  private func raster(_ folder: Folder, _ arguments: String...) throws -> WrittenRaster {
    let input = try Self.world.write(to: folder)
    let command = try Command.bergfried(
      [
        "viewshed", input, folder["out.tif"], "--position", Self.world.position(2, 3), "-cc", "0",
        "--overwrite", "-q",
      ] + arguments)
    try #require(command.status == 0, "\(command.errors)")
    return try WrittenRaster(folder["out.tif"])
  }

  private func errors(_ folder: Folder, _ metres: (Int, Int) -> Float) throws -> String {
    try DrawnWorld(columns: 7, rows: 7, height: metres).write(to: folder, as: "errors.tif")
  }

  @Test func `surely, possibly and hidden are told apart`() throws {
    let folder = try Folder()
    #expect(
      try raster(folder, "--vertical-error", "0").drawn(Self.letters)
        == (try raster(folder)).drawn(Self.letters))
    // At its best the line passes the wall, of 2.4 m then, at 2.6 m to the second cell behind it
    // and at 2.27 m to the first; at its worst the plain itself is in the way.
    #expect(try raster(folder, "--vertical-error", "0.6").drawn(Self.letters) == Self.told)
  }

  @Test func `a raster that is alike everywhere is the number`() throws {
    let folder = try Folder()
    let number = try raster(folder, "--vertical-error", "1.5").values
    let file = try errors(folder) { _, _ in 1.5 }
    #expect(try raster(folder, "--vertical-error", file).values == number)
  }

  @Test func `errors behind all that is looked at change nothing before them`() throws {
    let folder = try Folder()
    let plain = try raster(folder).drawn(Self.letters)
    let file = try errors(folder) { column, _ in column == 6 ? 9 : 0 }
    let told = try raster(folder, "--vertical-error", file).drawn(Self.letters)
    for (told, plain) in zip(told, plain) { #expect(told.prefix(6) == plain.prefix(6)) }
    #expect(told.allSatisfy { $0.last == "p" })
  }

  @Test func `values, palettes and answers tell of it`() throws {
    let folder = try Folder()
    let told = try raster(folder, "--vertical-error", "1", "--possible-value", "7")
    #expect(told.values.contains(7) && !told.values.contains(128))
    let file = try errors(folder) { column, _ in Float(column) / 2 }
    let json = try viewshed(folder, "--vertical-error", file, "--json", "-q")
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let error = try #require(answer["verticalError"] as? [String: Any])
    #expect(error["greatestMetres"] as? Double == 3 && error["leastMetres"] as? Double == 0)
    let cells = try #require(answer["cells"] as? [String: Int])
    let sum = ["seen", "possiblySeen", "hidden", "unknown"].compactMap { cells[$0] }.reduce(0, +)
    #expect(sum == 49 && cells["possiblySeen"]! > 0)
    let inputs = try #require(answer["inputs"] as? [[String: Any]])
    #expect(inputs.count == 2)
    let text = try viewshed(folder, "--vertical-error", file)
    #expect(text.output.contains("Surely    ") && text.output.contains("Possibly  "))
    #expect(text.output.contains("may be off by 0 to 3 m"))
  }

  @Test func `counts are of observers that surely see`() throws {
    let folder = try Folder()
    let file = try errors(folder) { column, _ in column > 4 ? 3 : 0 }
    let states = try raster(folder, "--vertical-error", file).values
    let counts = try raster(folder, "--vertical-error", file, "--mode", "count").values
    for (state, count) in zip(states, counts) { #expect((state == 255) == (count == 1)) }
  }

  @Test(arguments: [
    (["--mode", "ground"], "leave out --vertical-error"),
    (["--mode", "angle"], "leave out --vertical-error"),
    (["--mode", "count", "--possible-value", "3"], "--possible-value"),
  ])
  func `modes of one number are refused`(_ flags: [String], _ words: String) throws {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    let command = try Command.bergfried(
      [
        "viewshed", input, folder["out.tif"], "--position", Self.world.position(2, 3),
        "--vertical-error", "1",
      ] + flags)
    #expect(command.status == 64 && command.errors.contains(words), "\(command.errors)")
  }

  @Test func `numbers and files that are none are refused`() throws {
    let folder = try Folder()
    #expect(try viewshed(folder, "--vertical-error", "-1").status == 64)
    #expect(try viewshed(folder, "--vertical-error", "101").status == 64)
    #expect(try viewshed(folder, "--possible-value", "3").status == 64)
    #expect(try viewshed(folder, "--vertical-error", folder["none.tif"]).status == 66)
    let bad = try errors(folder) { _, _ in -2 }
    let refused = try viewshed(folder, "--vertical-error", bad)
    #expect(refused.status == 65 && refused.errors.contains("is no error of a height"))
    let same = try Command.bergfried(
      "viewshed", folder["dem.tif"], bad, "--position", Self.world.position(2, 3),
      "--vertical-error", bad, "--overwrite")
    #expect(same.status == 64 && same.errors.contains("the same file"), "\(same.errors)")
  }
}
