import BergfriedCore
import BergfriedSight
import BergfriedSurface
import Testing

@testable import BergfriedPicture

@Suite struct PanoramaNamesTests {
  private func names() throws -> PanoramaNames {
    let surface = try Surface(
      heights: Array(repeating: 0, count: 441), shape: GridShape(columns: 21, rows: 21),
      cellSize: CellSize(metres: 10))
    let panorama = try surface.panorama(
      from: Observer(cell: Cell(column: 10, row: 10), eye: .aboveGround(metres: 5)),
      view: PanoramaView(pitches: .degrees(-30...20), pixelsPerDegree: 4))
    let layout = PanoramaLayout(panorama.strip, style: PanoramaStyle(title: ""))
    let strip = layout.strips[0]
    return PanoramaNames(
      layout: layout, strip: strip,
      skyline: strip.columns.map { _ in layout.y(ofPitch: -3, in: strip) })
  }

  private func label(_ name: String, _ azimuth: Double, _ pitch: Double = -3) -> PanoramaLabel {
    PanoramaLabel(name: name, azimuthDegrees: azimuth, pitchDegrees: pitch)
  }

  private func width(_ text: String) -> Double { 8 * Double(text.count) }

  @Test("However many names there are, none lies on another or on another's line")
  func crowds() throws {
    var random = SeededRandom(seed: 88_001)
    let names = try names()
    for _ in 0..<30 {
      let labels = (0..<120).map { index in
        label(
          String(repeating: "n", count: 1 + index % 17), 360 * random.unit(),
          -25 + 24 * random.unit())
      }
      let placed = names.placed(labels, width: width)
      #expect(placed.count > 20 && placed.first?.label == labels.first)
      for (index, one) in placed.enumerated() {
        #expect(one.box.lies(in: names.strip.box))
        for other in placed[..<index] {
          #expect(!one.box.meets(other.box), "\(one.label) on \(other.label)")
          #expect(!one.box.meets(other.leader) && !other.box.meets(one.leader))
        }
      }
    }
  }

  @Test("The first of two at one place stands lower")
  func priority() throws {
    let placed = try names().placed([label("first", 90), label("second", 97.5)], width: width)
    try #require(placed.count == 2)
    #expect(placed[0].text == "first" && placed[0].box.y >= placed[1].box.y)
  }

  @Test("A peak's height and distance stand with its name where there is room")
  func peaks() throws {
    var peak = label("Peak", 90)
    (peak.elevationMetres, peak.distanceMetres) = (1234.4, 9_951)
    let names = try names()
    #expect(names.placed([peak], width: width).map(\.text) == ["Peak · 1,234 m · 10.0 km away"])
    (peak.elevationMetres, peak.distanceMetres) = (nil, 12_600)
    #expect(peak.longText == "Peak · 13 km away")
    peak.distanceMetres = 640
    #expect(peak.longText == "Peak · 640 m away")
    // Where the strip has room for no more, the name stands alone.
    let narrow = { (text: String) in text == "Peak" ? 40.0 : 1e6 }
    #expect(names.placed([peak], width: narrow).map(\.text) == ["Peak"])
  }

  @Test("Names without letters, beyond the strip or too long are left out")
  func leftOut() throws {
    let labels = [
      label("", 90), label("below", 90, -60), label(String(repeating: "long ", count: 80), 180),
    ]
    #expect(try names().placed(labels, width: width).isEmpty)
  }
}
