import BergfriedTestSupport
import Foundation
import Testing

/// The panoramas and the page of the village.
@Suite struct WatchPageTests {
  private let village: WatchedVillage
  private let folder: Folder

  init() throws {
    village = try WatchedVillage.shared.get()
    folder = try Folder()
  }

  private struct Skyline: Decodable {
    struct Column: Decodable {
      let azimuthDegrees: Double
      let pitchDegrees: Double?
      let distanceMetres: Double?
    }
    let tower: String
    let eyeMetres: Double
    let columns: [Column]
  }

  @Test func `the skyline is told column by column`() throws {
    let answer = try Command.bergfried(
      "panorama", village.watch, "--tower", "Church tower", "--resolution", "2", "--json", "-q")
    try #require(answer.status == 0, "\(answer.errors)")
    let skyline = try answer.json(Skyline.self)
    #expect(skyline.tower == "Church tower" && skyline.columns.count == 720)
    for (one, next) in zip(skyline.columns, skyline.columns.dropFirst()) {
      let step = (next.azimuthDegrees - one.azimuthDegrees + 360).truncatingRemainder(
        dividingBy: 360)
      #expect(abs(step - 0.5) < 1e-6)
    }
    let pitches = skyline.columns.compactMap(\.pitchDegrees)
    #expect(pitches.count == 720 && pitches.allSatisfy { (-20...45).contains($0) })
    // The valley's sides rise above the tower, its ends do not.
    #expect(pitches.max()! > 5 && pitches.min()! < 2)
  }

  @Test func `the picture names what is seen`() throws {
    let picture = try Command.bergfried(
      "panorama", village.watch, folder["church.svg"], "--tower", "Church tower", "--strips", "2",
      "--resolution", "4", "-q")
    try #require(picture.status == 0, "\(picture.errors)")
    let svg = try String(contentsOfFile: folder["church.svg"], encoding: .utf8)
    #expect(svg.hasPrefix("<?xml") && svg.contains("</svg>"))
    let png = try Command.bergfried(
      "panorama", village.watch, folder["church.png"], "--tower", "Church tower",
      "--resolution", "4", "-q")
    #expect(png.status == 0)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder["church.png"]))
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) && bytes.count > 20_000)
  }

  @Test func `a tower must be one of the watch's`() throws {
    let other = try Command.bergfried(
      "panorama", village.watch, folder["a.png"], "--tower", "Town hall", "-q")
    #expect(other.status == 64)
    #expect(other.errors.contains("'Church tower', 'Castle keep'"), "\(other.errors)")
    let none = try Command.bergfried("panorama", village.watch, folder["a.png"], "-q")
    #expect(none.status == 64 && none.errors.contains("--tower"))
    let silent = try Command.bergfried("panorama", village.watch, "--tower", "Church tower")
    #expect(silent.status == 64 && silent.errors.contains("--json"))
    #expect(try !folder.names.contains("a.png"))
  }

  @Test func `the page holds all in one file`() throws {
    let path = folder["report.html"]
    let answer = try Command.bergfried(
      "report", village.watch, path, "--title", "Night <1> & more", "--timings")
    try #require(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("drawing") && answer.output.contains("Written   \(path)"))
    let page = try String(contentsOfFile: path, encoding: .utf8)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
    #expect(page.contains("<title>Night &lt;1&gt; &amp; more</title>"))
    // Nothing is fetched from anywhere.
    #expect(!page.contains("src=\"http") && !page.contains("href=\"http"))
    #expect(!page.contains("<link") && !page.contains("@import"))
    let panoramas = page.matches(of: /<img alt="Panorama from [^"]+" src="data:image\/png;base64,/)
    #expect(panoramas.count == 2)
    for word in [
      "Main Street", "Hotel Passage", "Church tower", "Keep camera", "Largest blind areas",
      "What was assumed", "<dt>Command</dt>", "johnson-person", "dori-2015",
    ] {
      #expect(page.contains(word), "no \(word)")
    }
    for tag in ["section", "table", "svg", "figure", "tr", "td"] {
      let opened = page.matches(of: try Regex("<\(tag)[ >]")).count
      #expect(opened == page.ranges(of: "</\(tag)>").count && opened > 0, "\(tag)")
    }
  }

  @Test func `the head says for whom and by whom the page is, and of which night`() throws {
    let logo = try village.folder.write(
      "<?xml version='1.0'?>\n<!-- ours -->\n<svg xmlns='http://www.w3.org/2000/svg'/>",
      to: "village/logo.svg")
    let watch = try village.changed(
      (
        "title: Night watch over the village",
        "{ title: Night <one>, client: The town, author: A & B, logo: logo.svg }"
      ))
    let path = folder["headed.html"]
    let answer = try Command.bergfried("report", watch, path, "-q")
    try #require(answer.status == 0, "\(answer.errors)")
    let page = try String(contentsOfFile: path, encoding: .utf8)
    #expect(page.contains("<h1>Night &lt;one&gt;</h1>"))
    #expect(page.contains("For The town, by A &amp; B</p>"))
    #expect(page.contains("5 December 2026, 21:00 to 00:00 on 6 December 2026, UTC"))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: logo)).base64EncodedString()
    #expect(page.contains("alt=\"Logo of A &amp; B\" src=\"data:image/svg+xml;base64,\(bytes)\""))
    // What is said to the command counts more.
    let titled = try Command.bergfried(
      "report", watch, path, "--title", "Another", "--overwrite", "-q")
    #expect(titled.status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("<h1>Another</h1>"))
    // A picture by its name alone is none.
    _ = try village.folder.write("<html><svg/></html>", to: "village/logo.svg")
    let wrong = try Command.bergfried("report", watch, folder["b.html"], "-q")
    #expect(wrong.status == 65 && wrong.errors.contains("neither a PNG nor an SVG"))
    let over = try Command.bergfried("report", watch, logo, "-q", "--overwrite")
    #expect(over.status == 64 && over.errors.contains("the logo"), "\(over.errors)")
  }

  /// The page after its script ran, at a moment; by any browser of the Chromium family.
  private func shown(_ page: String, seconds: Int) throws -> String {
    let answer = try Command.run(
      try #require(Self.browser),
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--dump-dom",
        "--virtual-time-budget=2000",
        "--user-data-dir=\(folder["browser"])", "file://\(page)#t=\(seconds)",
      ])
    try #require(answer.status == 0, "\(answer.errors)")
    return answer.output
  }

  private static let browser = ["chromium-headless-shell", "chromium", "google-chrome"]
    .lazy.compactMap(Command.installed).first

  @Test func `each crossing is told, with the stages of its route`() throws {
    let path = folder["open.html"]
    try #require(try Command.bergfried("report", village.watch, path, "-q").status == 0)
    let page = try String(contentsOfFile: path, encoding: .utf8)
    #expect(page.contains("Someone gets from Road in to Chapel yard unseen at 1.4 m/s"))
    #expect(page.contains("What is only possibly seen counts as seen"))
    let stages = page.matches(
      of: /data-seconds="(\d+)"><time [^>]*>[\d:]+ to ([\d:]+)<\/time>(\w+)/)
    #expect(stages.first?.output.1 == "0" && stages.first?.output.3 == "Main")
    let arrival = try #require(stages.last?.output.2)
    #expect(page.contains("and is there at \(arrival) UTC."))
    // A watch without crossings has neither maps nor what they need.
    let without = try village.changed(
      ("crossings:\n  - { from: Road in, to: Chapel yard, within: night }\n", ""))
    try #require(try Command.bergfried("report", without, path, "-q").status == 0)
    let plain = try String(contentsOfFile: path, encoding: .utf8)
    #expect(!plain.contains("id=\"moving-map") && !plain.contains("class=\"crossing\""))
  }

  @Test(.enabled(if: browser != nil, "no browser is installed"))
  func `the map shows the moment that the address names`() throws {
    let path = folder["guarded.html"]
    try #require(try Command.bergfried("report", village["guarded.yaml"], path, "-q").status == 0)
    for (seconds, clock) in [(0, "21:00:00"), (5400, "22:30:00"), (99_999, "00:00:00")] {
      let page = try shown(path, seconds: seconds)
      #expect(page.contains("\(clock) UTC</span>"), "\(seconds) s")
      #expect(page.contains("of the streets (") && page.contains("but not yet at the goal."))
      #expect(page.matches(of: /aria-label="Show the map at [\d:]+ UTC"/).count == 6)
    }
  }

  @Test func `a page in no folder is refused`() throws {
    let answer = try Command.bergfried("report", village.watch, folder["none/report.html"])
    #expect(answer.status == 73)
  }
}
