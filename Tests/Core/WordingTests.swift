import BergfriedCore
import Testing

/// Texts name settings as whoever tells them calls these.
@Suite struct WordingTests {
  private static let flags = SettingNames { setting, value in
    guard setting == .crs else { return nil }
    return "--crs" + (value.map { " \($0)" } ?? "")
  }

  @Test func `a setting is named by who tells the text`() {
    let number = 3
    let text: Wording = """
      \(number) files: say \(setting: .crs, "EPSG:…"), not \(setting: .crs), or \
      \(setting: .band, "1")
      """
    #expect(text.told(by: .library) == "3 files: say crs EPSG:…, not crs, or band 1")
    #expect(text.told(by: Self.flags) == "3 files: say --crs EPSG:…, not --crs, or band 1")
    #expect("\(text)" == text.told(by: .library))
  }

  @Test func `names that are missing are taken from others`() {
    let keys = SettingNames { setting, _ in setting == .frame ? "place.frame" : nil }
    let text: Wording = "\(setting: .frame), \(setting: .crs), \(setting: .layer)"
    #expect(text.told(by: keys.or(Self.flags)) == "place.frame, --crs, layer")
    #expect(text.told(by: keys) == "place.frame, crs, layer")
  }

  @Test func `texts are put together`() {
    let part: Wording = "or \(setting: .memory)"
    let text: Wording = "less, \(part)"
    #expect(text == "less, " + part && text == "less, or \(setting: .memory)")
    #expect(Wording(["a", part, "b"], joinedBy: "; ").told(by: .library) == "a; or memory; b")
    #expect(Wording([], joinedBy: "; ") == "")
  }

  @Test func `what a text begins with is its subject`() {
    let valued: Wording = "\(setting: .frame, "EPSG:4326"): WGS 84 is not in metres"
    #expect(valued.subject == .frame)
    #expect(valued.aboutSubject == "EPSG:4326: WGS 84 is not in metres")
    let bare: Wording = "\(setting: .frame): dem.tif has none; say \(setting: .crs)"
    #expect(bare.subject == .frame)
    #expect(bare.aboutSubject == "dem.tif has none; say \(setting: .crs)")
    let other: Wording = "say \(setting: .frame)"
    #expect(other.subject == nil && other.aboutSubject == other)
  }

  @Test func `failures carry code, kind and words`() {
    let failure = Failure(.frameNotMetric, saying: "\(setting: .frame, "EPSG:4326") is not")
    #expect(failure.code.id == "frame.not-metric" && failure.kind == .usage)
    #expect(failure.text == "frame EPSG:4326 is not" && failure.place == nil)
    let place = FailurePlace(file: "watch.yaml", line: 3, column: 5, key: "place.frame")
    let inFile = Failure(.frameNotMetric, "is not", at: place)
    #expect(inFile.kind == .badData && inFile.place == place)
  }
}
