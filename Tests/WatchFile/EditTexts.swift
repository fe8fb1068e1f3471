import BergfriedCore
import BergfriedWatchFile
import Foundation

/// Texts of watches in many styles of YAML, to be edited.
enum EditTexts {
  /// Each comment in them is another one.
  static let all: [String: String] = [
    "village": """
    # A watch over a village.
    place:
      terrain: ground.tif   # c1
      map: map.gpkg
    people: { height: 1.7, speed: 1.4 } # c2
    night: { bell: "2026-12-05T21:00:00Z", midnight: "2026-12-06T00:00:00Z" }
    ladders: [ johnson-person, dori-2015 ]
    towers:
      # c3 the first
      - name: Church tower # c4
        xy: [ 10.5, -20.0 ]
        roof: 2

        telescopes:
          - name: Main Street glass
            aperture: 60
            looks:
              # c5
              - { xy: [1, 2], from: "21:00", for: 5m, every: 15m } # c6
              - { towards: Castle keep, from: "21:05", for: 5m }
          # c7 between telescopes
          - name: Glass in the chest
            aperture: 60
            spare: 2 # c8
      # c9
      - name: Castle keep
        xy: [3, 4]
        cameras:
          - { name: Keep camera, pixels: [3840, 2160], looks: [ { azimuth: 115, pitch: -8 } ] }
    # c10 about zones
    zones:
      - { name: Hotel, kind: sanctuary, area: "map.gpkg#Hotel" }
    crossings:
      - { from: Hotel, to: [Church tower, edge] }
    report:
      title: Night watch over the village
      # c11 the end
    """,
    "indentless": """
    ---  # d1
    # d2
    "towers":
    -   name: 'A ''quoted'' one'
        'eye': 24    # d3
        at:
        - 9.5
        - 47.1  # d4
        # d5
    - name: "B \\u00e9"
      note: |   # d6
        some text
          more # no comment

      # d7
      folded: >-
        one
        two
    # d8
    -
      name: C
      at:
       [9.5,
        47.1]
    - # d9
      name: D
    empty:
    last: ~
    """,
    "flow": """
    { place: { terrain: dem.tif }, # e1
      towers: [
        { name: A, at: [9.5, 47.1], "eye": 24 }, # e2
        # e3
        { name: B, at: [ 9.6, 47.2 ],  # e4
          eye: 3 }
        # e5
      ], zones: [], people: {},
      crossings: [ { from: A, to: B, }, ],  # e6
      single: [a: 1, b: [x], "c": ],
      none: ,
    } # e7
    """,
    "deep": """
    - - a  # f1
      # f2
      - b: 1 # f3
        # f4
        c: 2
      -
        - x
        - - y
          - z
    - plain words
      over two lines # f5
    - 'quoted
      over two' # f6
    # f7
    - key: &one 1
    - key with blanks  : x
      ? explicit
      : 5
      "a: b": "#"
    """,
  ]

  /// The same watches with lines that end otherwise.
  static func variants() -> [(name: String, yaml: String)] {
    var variants: [(name: String, yaml: String)] = [
      ("guide", guide), ("nothing", ""), ("a comment", "# only\n"), ("a start", "---\n"),
    ]
    for (name, yaml) in all.sorted(by: { $0.key < $1.key }) {
      variants.append((name, yaml))
      variants.append((name + ", line feed at the end", yaml + "\n"))
      let lines = yaml.replacingOccurrences(of: "\n", with: "\r\n")
      variants.append((name + ", CRLF and a byte order mark", "\u{FEFF}" + lines + "\r\n"))
    }
    return variants
  }

  /// The first example of the guide.
  static let guide: String = {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try! String(
      contentsOf: root.appendingPathComponent("Guides/Watch.md"), encoding: .utf8)
    return text.components(separatedBy: "```yaml\n")[1].components(separatedBy: "```")[0]
  }()

  /// A text drawn by lot, with a comment of its own on many lines.
  static func drawn(_ random: inout SeededRandom) -> String {
    var writer = EditTextWriter(random: random)
    let text = writer.text()
    random = writer.random
    return text
  }

  static let words = [
    "Church tower", "21:00", "yes", "0x1F", "1e3", "12", "-3", "a: b", "a #b", "#c", "é ü", "~",
    " left", "it's", "\"q\"", "a, b", "[x]", "zones.geojson#hotel", "2026-12-05", "tab\there",
    "two\nlines", "null", "Off", "...", "---", "-", "- a", "?", "*x", "&y", "!z", "a:", "x\\y",
    ".5", "1_000", "12 Main Street", "3rd", "", "5m", "x\u{2028}y", "<<", "=",
  ]

  static func value(_ random: inout SeededRandom, depth: Int = 0) -> WatchEdit.Value {
    switch Int.random(in: 0..<(depth > 2 ? 5 : 9), using: &random) {
    case 0: return .number(Double(Int.random(in: -50...50, using: &random)) / 4)
    case 1: return Bool.random(using: &random) ? .boolean(true) : .null
    case 2...4: return .text(words.randomElement(using: &random)!)
    case 5: return .list([.number(9.5), .number(47.125)])
    case 6:
      return .list(
        (0..<Int.random(in: 0...3, using: &random)).map { _ in value(&random, depth: depth + 1) })
    default:
      let keys = ["name", "at", "eye", "telescopes", "no", "own key", "5"].shuffled(using: &random)
        .prefix(Int.random(in: 0...3, using: &random))
      return .section(
        Dictionary(uniqueKeysWithValues: keys.map { ($0, value(&random, depth: depth + 1)) }))
    }
  }
}
