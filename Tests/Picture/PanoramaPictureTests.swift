import BergfriedCore
import BergfriedSight
import BergfriedSurface
import BergfriedTestSupport
import Foundation
import Testing

@testable import BergfriedPicture

@Suite struct PanoramaPictureTests {
  /// A plain of 2 km with a wall across it far in the north, seen from its middle.
  private func plain(
    cover: PanoramaCover = .ground, samples: Int = 1, labels: [PanoramaLabel] = []
  ) throws -> PanoramaPicture {
    let shape = GridShape(columns: 201, rows: 201)
    let heights = (0..<shape.count).map { shape.cell(at: $0).row < 3 ? Float(200) : 0 }
    let surface = try Surface(heights: heights, shape: shape, cellSize: CellSize(metres: 10))
    let observer = Observer(cell: Cell(column: 100, row: 100), eye: .aboveGround(metres: 30))
    let panorama = try surface.panorama(
      from: observer,
      view: PanoramaView(
        sector: Sector(startDegrees: 315, endDegrees: 45), pitches: .degrees(-30...20),
        pixelsPerDegree: 4 * Double(samples)))
    return PanoramaPicture(
      panorama: panorama, surface: surface, cover: Raster(shape: shape, repeating: cover),
      labels: labels, style: PanoramaStyle(title: "Plain", samples: samples))
  }

  private func parts(_ image: PanoramaImage, _ column: Int, _ row: Int) -> SIMD3<Int> {
    let pixel = Int(image.pixels[row * image.columns + column])
    return SIMD3(pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255)
  }

  @Test("Near ground is darker than far ground, and the sky lighter than both")
  func distance() throws {
    let image = PanoramaImage(try plain(), bandRows: 10)
    #expect(image.columns == 360 && image.rows == 210)
    let near = parts(image, 180, 205)
    let far = parts(image, 180, 10 + 4 * 21)
    let sky = parts(image, 180, 10 + 4 * 5)
    #expect(near.z + 40 < far.z && far.z < sky.z)
    #expect(near.y > near.z + 60, "near ground is green, not \(near)")
  }

  @Test("A backdrop shows where the panorama has sky, and only there")
  func backdrop() throws {
    let front = try plain()
    let shape = front.surface.shape
    // A wall behind the first one, twice as high as that shows, and nothing known before it.
    let heights = (0..<shape.count).map {
      let row = shape.cell(at: $0).row
      return row < 2 ? Float(320) : row < 5 ? 0 : Surface.unknown
    }
    let surface = try Surface(heights: heights, shape: shape, cellSize: CellSize(metres: 10))
    let panorama = try surface.panorama(
      from: Observer(cell: Cell(column: 100, row: 100), eye: .elevation(metres: 30)),
      view: PanoramaView(
        sector: Sector(startDegrees: 315, endDegrees: 45), pitches: .degrees(-30...20),
        pixelsPerDegree: 4))
    let both = PanoramaPicture(
      panorama: front.panorama, surface: front.surface, cover: front.cover,
      backdrop: .init(panorama: panorama, surface: surface), style: front.style)
    let (alone, image) = (
      PanoramaImage(front, bandRows: 0), PanoramaImage(both, bandRows: 0)
    )
    // The first wall reaches up to ten degrees, the other to sixteen.
    let (sky, far) = (4 * 2, 4 * 7)
    #expect(parts(image, 180, sky).z > parts(image, 180, far).z + 10)
    #expect(parts(alone, 180, far).z > parts(image, 180, far).z + 10)
    #expect(both.skyline[180] == panorama.skyline[180])
    // What lies on it shows there too, and only there.
    let flooded = PanoramaPicture(
      panorama: front.panorama, surface: front.surface, cover: front.cover,
      backdrop: .init(
        panorama: panorama, surface: surface, cover: Raster(shape: shape, repeating: .water)),
      style: front.style)
    let blue = PanoramaImage(flooded, bandRows: 0)
    #expect(parts(blue, 180, far) != parts(image, 180, far))
    #expect(parts(blue, 180, 190) == parts(image, 180, 190))
    for row in (4 * 12)..<200 { #expect(front.panorama[180, row] != .sky) }
  }

  @Test("Streets, woods, water, buildings and private zones have colours of their own")
  func cover() throws {
    let colours = try PanoramaCover.allCases.map { kind in
      parts(PanoramaImage(try plain(cover: kind), bandRows: 0), 180, 190)
    }
    for (index, colour) in colours.enumerated() {
      for other in colours[..<index] {
        let difference = colour &- other
        #expect(abs(difference.x) + abs(difference.y) + abs(difference.z) > 40)
      }
    }
  }

  @Test("More samples give a picture of the same size")
  func samples() throws {
    let (one, two) = (try plain(), try plain(samples: 2))
    let (coarse, fine) = (PanoramaPage(one), PanoramaPage(two))
    #expect(coarse.layout.width == fine.layout.width)
    #expect(coarse.layout.height == fine.layout.height)
  }

  @Test("Files are what their names say, and a PNG the same every time", arguments: ["png", "svg"])
  func files(_ ending: String) throws {
    let picture = try PanoramaSample.village(resolutionMetres: 40, pixelsPerDegree: 2, strips: 2)
    let folder = try Folder()
    let path = folder["panorama." + ending]
    try picture.write(to: path)
    let bytes = [UInt8](try #require(FileManager.default.contents(atPath: path)))
    let start = ending == "png" ? [0x89, 0x50, 0x4E, 0x47] : [UInt8]("<?xml".utf8)
    #expect(bytes.starts(with: start))
    if ending == "png" {
      let again = folder["again.png"]
      try picture.write(to: again)
      #expect([UInt8](try #require(FileManager.default.contents(atPath: again))) == bytes)
    } else {
      // Cairo numbers an SVG's parts on from one picture to the next within a process.
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("</svg>") && text.contains("data:image/png;base64"))
    }
  }

  @Test("Several cores paint the same picture", arguments: [1, 3])
  func cores(_ cores: Int) async throws {
    let picture = try PanoramaSample.village(
      resolutionMetres: 40, pixelsPerDegree: 2, strips: 2, samples: 2)
    let bytes = try await picture.bytes(.png, cores: cores)
    #expect(bytes == (try picture.bytes(.png)))
  }

  @Test("Nothing is left where the file cannot be written")
  func unwritable() throws {
    let picture = try plain()
    #expect(throws: PictureError.self) { try picture.write(to: "/none/of/these/p.svg") }
  }

  @Test("Azimuths stand at their columns and pitches at their rows")
  func places() throws {
    let layout = PanoramaPage(try plain()).layout
    let strip = layout.strips[0]
    #expect(try #require(layout.x(ofAzimuth: 0, in: strip)) == strip.box.x + 180)
    #expect(layout.x(ofAzimuth: 90, in: strip) == nil)
    #expect(
      layout.y(ofPitch: 0, in: strip) == Double(strip.y + PanoramaLayout.bandRows + 80))
    #expect(PanoramaAxes.step([1, 5, 10], degreesPerPixel: 0.1, roomPixels: 40) == 5)
    #expect(PanoramaAxes.step([1, 5, 10], degreesPerPixel: 10, roomPixels: 40) == 10)
  }
}
