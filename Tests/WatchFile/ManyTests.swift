import Testing

@testable import BergfriedWatchFile

/// What stands several times in a watch file, or at the same time.
@Suite struct ManyTests {
  private func problems(_ text: String) -> [String] {
    do throws(WatchFileError) {
      _ = try Watch(yaml: text, file: "watch.yaml", folder: "/nowhere")
      return []
    } catch {
      guard case .problems(let problems) = error else { return ["\(error)"] }
      return problems.map(\.text)
    }
  }

  @Test func `looks that overlap are told, each once`() {
    let looks = (0..<3).map { number in
      "{ azimuth: 1, from: \"2026-12-05T21:00:00Z\", for: 1s, every: \(number == 0 ? 2 : 4)s }"
    }
    let text = """
      place: { terrain: a.tif }
      night: { bell: 2026-12-05T21:00:00Z, midnight: 2026-12-05T22:00:00Z }
      towers:
        - { name: T, at: [9.5, 47.1], eye: 3, telescopes: [ { name: G, pixels: 4000, field: 9,
            looks: [ \(looks.joined(separator: ", ")) ] } ] }
      """
    let told = problems(text).filter { $0.contains("while another look is") }
    #expect(told.count == 2 && told.allSatisfy { $0.contains("2026-12-05T21:00:00Z") })
  }

  @Test func `files stand there once`() {
    let text = """
      place: { terrain: [a.tif, b.tif, a.tif], map: [m.gpkg, m.gpkg] }
      """
    let twice = problems(text).filter { $0.contains("stands there twice") }
    #expect(twice.count == 2)
  }
}
