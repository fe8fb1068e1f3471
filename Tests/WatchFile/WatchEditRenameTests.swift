import BergfriedCore
import BergfriedWatchFile
import Testing

/// Names that change with all that means them.
@Suite struct WatchEditRenameTests {
  private static let yaml = """
    towers:
      - name: Church  # Church stays here
        telescopes:
          - name: Glass
            looks:
              - { towards: Market }
      - { name: 'Keep', cameras: [ { name: Eye, looks: [ { towards: Church }, { azimuth: 1 } ] } ] }
    zones:
      - { name: Market, kind: area, area: Church }
    crossings:
      - from: [ Church, "Market", [9.5, 47.1] ]
        to: edge
      - { from: [9.5, 47.1], to: Main Street }
    escorts:
      - { from: Main Street, to: "Church" }
    """

  private func renamed(_ path: [WatchEdit.Step], _ name: String) -> String {
    do throws(Failure) {
      return try WatchEdit([.rename(path, name)]).applied(to: Self.yaml)
    } catch {
      return error.code.id
    }
  }

  @Test func `a tower is renamed where it is meant`() {
    let expected = Self.yaml.replacing("name: Church ", with: "name: St. Mary ")
      .replacing("towards: Church", with: "towards: St. Mary")
      .replacing("[ Church,", with: "[ St. Mary,").replacing("\"Church\"", with: "\"St. Mary\"")
    #expect(renamed([.key("towers"), .named("Church")], "St. Mary") == expected)
    #expect(renamed([.key("towers"), .place(0)], "St. Mary") == expected)
  }

  @Test func `a zone is renamed where it is meant`() {
    #expect(
      renamed([.key("zones"), .place(0)], "9:15")
        == Self.yaml.replacing("\"Market\"", with: "\"9:15\"")
        .replacing("Market", with: "\"9:15\""))
  }

  @Test func `a telescope is renamed, which nothing else means`() {
    #expect(
      renamed([.key("towers"), .place(0), .key("telescopes"), .named("Glass")], "Market Glass")
        == Self.yaml.replacing("Glass", with: "Market Glass"))
    #expect(
      renamed([.key("towers"), .named("Keep")], "It's")
        == Self.yaml.replacing("'Keep'", with: "'It''s'"))
  }

  @Test func `a name that something else is meant by is not taken`() {
    for name in ["Main Street", "edge", "Market"] {
      #expect(renamed([.key("towers"), .named("Keep")], name) == "watch.edit-taken", "\(name)")
    }
    #expect(
      renamed([.key("towers"), .named("Church")], "Church") == Self.yaml)
  }
}
