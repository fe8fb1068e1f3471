import BergfriedCore
import BergfriedSight
import BergfriedSurface
import BergfriedTestSupport
import BergfriedWorlds
import Foundation
import Testing

@testable import BergfriedPicture

@Suite struct ViewshedPictureTests {
  /// Width and height as a PNG's header tells them; `nil` where the bytes are no PNG.
  private func size(ofPNG bytes: [UInt8]) -> (Int, Int)? {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
    func number(at index: Int) -> Int {
      bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    return (number(at: 16), number(at: 20))
  }

  @Test("The file is a PNG of the page's size")
  func file() throws {
    let folder = try Folder()
    let path = folder["map.png"]
    try Sample.picture(["S.", ".S"]).write(to: path)
    let bytes = [UInt8](try #require(FileManager.default.contents(atPath: path)))
    let layout = PageLayout(
      scale: MapScale(
        window: GridShape(columns: 2, rows: 2), cellSize: CellSize(metres: 10)))
    #expect(try #require(size(ofPNG: bytes)) == (layout.width, layout.height))
  }

  @Test("The same picture gives the same bytes")
  func repeatable() throws {
    let picture = try Sample.picture(
      ["S.-", ".S?"], marks: [.init(column: 1, row: 0, label: "Tower")])
    let first = try picture.png()
    #expect(try picture.png() == first)
  }

  @Test("Nothing is left where the file cannot be written")
  func unwritable() throws {
    let folder = try Folder()
    #expect(throws: PictureError.self) {
      try Sample.picture(["S"]).write(to: folder["none/map.png"])
    }
    let left = try folder.names
    #expect(left.isEmpty)
  }

  @Test("Marks and words of any kind find a place or are left out")
  func words() throws {
    let marks = [
      ViewshedPicture.Mark(column: 0, row: 0, label: ""),
      .init(column: 1, row: 0, label: String(repeating: "long ", count: 60)),
      .init(column: -500, row: 40, label: "beyond"), .init(column: 1, row: 0, label: "Tür 塔 🗼\n"),
    ]
    for title in ["", String(repeating: "Title ", count: 200), "a\u{0}b"] {
      let picture = try Sample.picture(["S.", ".S"], marks: marks, title: title)
      #expect(size(ofPNG: try picture.png()) != nil)
    }
  }

  @Test("Ground where nothing is known makes a picture too")
  func unknownGround() throws {
    let picture = try Sample.picture(["??", "??"]) { _, _ in Surface.unknown }
    #expect(size(ofPNG: try picture.png()) != nil)
  }

  @Test("The tower's mark stands on its cell")
  func mark() throws {
    let rows = Array(repeating: String(repeating: ".", count: 50), count: 50)
    let page = Page(
      try Sample.picture(rows, marks: [.init(column: 25, row: 10, label: "Tower")]))
    let pixels = page.layout.scale.columns / 50
    let colour = page.canvas.pixel(
      x: page.layout.mapX + 25 * pixels + pixels / 2,
      y: page.layout.mapY + 10 * pixels + pixels / 2)
    // Cairo rounds colours its own way.
    for shift in [0, 8, 16] {
      #expect((Int(colour >> shift & 255) - Int(Palette.mark.pixel >> shift & 255)).magnitude < 3)
    }
  }

  @Test(
    "Worlds make pictures of what is seen in them",
    arguments: [World.alpine, .town, .holes, .flat, .spikes])
  func worlds(world: World) throws {
    let surface = try world.surface(shape: GridShape(columns: 60, rows: 40))
    let observer = Observer(
      cell: Cell(column: 30, row: 20), eye: .elevation(metres: 2500),
      limits: SightLimits(maxDistanceMetres: 200))
    let viewshed = try surface.viewshed(from: observer)
    let picture = ViewshedPicture(
      surface: surface, window: viewshed.window, visibility: viewshed.cells,
      observers: [.init(column: 10, row: 5, label: "Eye")], title: world.rawValue, subtitle: "",
      northDegrees: 123.4)
    #expect(size(ofPNG: try picture.png()) != nil)
  }
}
