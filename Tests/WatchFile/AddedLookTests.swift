import BergfriedCore
import BergfriedTestSupport
import Foundation
import Testing

@testable import BergfriedWatchFile

/// Looks put into the text of a watch file.
@Suite struct AddedLookTests {
  private func text(_ telescopes: String, _ looks: [Watch.AddedLook]) throws -> String? {
    let folder = try Folder()
    let yaml = """
      # A watch, with notes.
      place: { terrain: ground.tif, map: map.gpkg }
      night: { bell: 2026-12-05T21:00:00Z, midnight: 2026-12-06T00:00:00Z }
      towers:
        - { name: Gate, xy: [1, 2], eye: 5 }
        - name: Keep  # the old one
          xy: [3, 4]
          eye: 20
      \(telescopes)
      """
    let path = try folder.write(yaml, to: "watch.yaml")
    let watch = try Watch(yaml: yaml, file: path, folder: folder.path)
    return watch.text(adding: looks, toFile: path, in: folder.path).map {
      String($0.dropFirst(yaml.count - telescopes.count))
    }
  }

  private func seconds(_ start: Int64, _ end: Int64) -> Range<Ticks> {
    let bell = Ticks(utc: "2026-12-05T21:00:00Z")!
    return bell + .seconds(start)..<bell + .seconds(end)
  }

  private func look(
    _ times: [Range<Ticks>], telescope: Int = 0, azimuth: Double = 80
  ) -> Watch.AddedLook {
    Watch.AddedLook(
      tower: 1, telescope: telescope, azimuthDegrees: azimuth, pitchDegrees: -4.5,
      times: IntervalSet(times))
  }

  @Test func `a list of looks gets the new ones first, comments stay`() throws {
    let given = """
          telescopes:
            - name: Glass # good
              aperture: 60
              magnification: 6
              looks:
                # the square
                - { azimuth: 10, from: 21:00, for: 10m, every: 30m }
            - name: Other
              aperture: 60
              magnification: 6
              looks: [ { azimuth: 5, from: 22:00 } ]
      """
    let series = stride(from: Int64(900), to: 10_800, by: 1_800).map { seconds($0, $0 + 300) }
    let text = try text(
      given, [look(series), look([seconds(61, 600)], telescope: 1, azimuth: 0.125)])
    let expected =
      given.replacing(
        "          # the square\n          - {",
        with: "          # the square\n"
          + "          - { azimuth: 80, pitch: -4.5, from: \"21:15\", for: 5m, every: 30m }\n"
          + "          - {"
      ).replacing(
        "[ {",
        with: "[ { azimuth: 0.125, pitch: -4.5, from: \"2026-12-05T21:01:01Z\", for: 8m59s }, {")
    #expect(text == expected)
  }

  @Test func `telescopes from the reserve get a list of looks`() throws {
    let given = """
          telescopes:
            - name: Glass
              aperture: 60
              magnification: 6
              spare: 3
          cameras:
            - { name: Eye, pixels: 4000, field: 40, spare: 2, looks: [] }
            - { name: Ear, pixels: 4000, field: 40, spare: 2 }
      """
    let all = look([seconds(0, 10_800)])
    let text = try text(
      given,
      [
        look([seconds(3_600, 7_200)]), all, look([seconds(0, 60)], telescope: 1),
        look([seconds(9_000, 10_800)], telescope: 2),
      ].filter { $0 != all })
    let expected =
      given.replacing(
        "Glass\n",
        with: "Glass\n        looks:\n"
          + "          - { azimuth: 80, pitch: -4.5, from: \"22:00\", for: 1h }\n"
      ).replacing("[]", with: "[ { azimuth: 80, pitch: -4.5, from: \"21:00\", for: 1m } ]")
      .replacing(
        "Ear, pixels",
        with: "Ear, looks: [ { azimuth: 80, pitch: -4.5, from: \"23:30\" } ], pixels")
    #expect(text == expected)
    #expect(all.text(in: Watch.Night(times: seconds(0, 10_800))) == "{ azimuth: 80, pitch: -4.5 }")
  }

  @Test func `what two telescopes share is not given to one`() throws {
    let given = """
          telescopes:
            - name: Glass
              aperture: 60
              magnification: 6
              looks: &rota [ { azimuth: 5, from: 22:00 } ]
            - { name: Other, aperture: 60, magnification: 6, looks: *rota }
      """
    #expect(try text(given, [look([seconds(0, 60)])]) == nil)
    // Nor is a look that does not fit the others.
    let plain = given.replacing("&rota ", with: "").replacing(", looks: *rota", with: "")
    #expect(try text(plain, [look([seconds(0, 60)])]) != nil)
    #expect(try text(plain, [look([seconds(0, 7_200)])]) == nil)
  }
}
