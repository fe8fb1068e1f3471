import BergfriedCore
import BergfriedFiles
import BergfriedGDAL
import BergfriedWatchFile

/// A new watch file, section by section, each with what it is for and its units in comments.
struct NewWatchText {
  let watch: NewWatch
  /// Where the file goes: its folder is what paths in it start from.
  let path: String
  /// The tower that someone crosses to, from the map's edge; `nil` where there is no way to any.
  var crossed: String?

  /// The whole file.
  var text: String {
    [head, report, place, people, night, ladders, towers, zones, crossings]
      .map { $0 + "\n" }.joined(separator: "\n")
  }

  private var head: String {
    let name = FilePath(path).name
    let isPlain = name.utf8.allSatisfy { byte in
      let letter = Unicode.Scalar(byte)
      return letter.properties.isAlphabetic && byte < 128 || "0123456789._-".utf8.contains(byte)
    }
    let file = isPlain ? name : "watch.yaml"
    return """
      # A watch, begun by `bergfried watch new`. Change anything in it, and look again:
      #   bergfried check \(file)
      #   bergfried coverage \(file)
      #   bergfried report \(file) report.html
      # All lengths are in metres and all angles in degrees, unless a key says otherwise.
      """
  }

  private var report: String {
    let title = watch.title.map(quoted) ?? "Night watch"
    let line = "report: { title: \(title) }"
    return "# What stands at the head of the page that `report` writes.\n"
      + (watch.title == nil ? "# " : "") + line
  }

  private var place: String {
    let folder = FilePath(path).folder
    var lines = ["# Where: the ground and what stands on it. Paths start from this file's folder."]
    lines.append("place:")
    if let terrain = watch.terrain {
      lines.append("  terrain: \(quoted(WatchPath(terrain.path, from: folder).text))")
    }
    if let map = watch.map.flatMap({ $0 }) {
      lines.append("  map: \(quoted(WatchPath(map, from: folder).text))")
    } else {
      lines.append("  # map: town.osm.pbf  # OpenStreetMap's streets and buildings")
    }
    lines.append(
      watch.crs.map { "  crs: \(quoted($0))" }
        ?? "  # crs: EPSG:2056  # the terrain's system, where its file does not say it")
    return (lines + error.map { "  " + $0 }).joined(separator: "\n")
  }

  /// By how much heights may be wrong, the number that most rests on.
  private var error: [String] {
    let usual = Watch.Place.usualVerticalErrorMetres
    var lines = [
      "# By how much heights may be wrong at the most, ground and buildings alike, metres. Nothing",
      "# else decides so much: what less than this would hide or show is possibly seen and never",
      "# surely. Give what the terrain's publisher states, or a raster of errors: errors.tif.",
    ]
    if let stated = watch.terrain?.opened.statedErrorMetres {
      return lines + [
        "# This terrain states \(Format.plain(stated)) m itself, which counts without this key.",
        "# vertical_error: \(Format.plain(stated))",
      ]
    }
    if let cell = watch.terrain?.opened.cellSize.widthMetres, cell > NewWatchText.fineCellMetres {
      lines += [
        "# This terrain's cells are \(Format.fixed(cell, 1)) m wide: models as coarse are often",
        "# off by metres, and then \(Format.plain(usual)) is too little.",
      ]
    }
    return lines + ["vertical_error: \(Format.plain(usual))"]
  }

  /// Cells of laser scans are no wider.
  private static let fineCellMetres = 5.0

  private let people = """
    # Who is looked for: height in metres, speed in metres per second.
    people: { height: 1.7, speed: 1.5 }
    """

  private var night: String {
    guard let night = watch.night else { return "" }
    var lines = ["# When: the watch begins at the bell and ends at midnight, at most 7 days later."]
    lines.append("night:")
    if let zone = night.timeZone { lines.append("  time_zone: \(quoted(zone))") }
    lines += [
      "  bell: \(quoted(night.bell))", "  midnight: \(quoted(night.midnight))",
      "  # visibility: 8000  # the meteorological one, metres; the air is clear without it",
    ]
    return lines.joined(separator: "\n")
  }

  private var ladders: String {
    """
    # By what levels recognition is told, the most important ladder first.
    ladders: [ \((watch.telescope ?? .eye).ladder) ]
    """
  }

  private var towers: String {
    let isOnEarth = (try? watch.terrain?.opened.lonLatBounds()) != nil
    let about = """
      # From where, and with what. On a building, `roof` says how high the eye is above that, in
      # place of `eye`. A telescope without looks watches all that it can reach, all night.
      towers:
      """
    let towers = watch.towers.flatMap { lines(of: $0, isOnEarth: isOnEarth) }
    return ([about] + towers).joined(separator: "\n")
  }

  private func lines(of tower: NewTower, isOnEarth: Bool) -> [String] {
    let telescope = watch.telescope ?? .eye
    return [
      "  - name: \(quoted(tower.name))",
      "    \(tower.position(isOnEarth: isOnEarth))",
      "    eye: \(Format.plain(tower.eyeMetres))  # metres above the ground",
      "    telescopes:",
      "      - name: \(quoted("\(tower.name) \(telescope.rawValue)"))",
    ] + telescope.lines.map { "        \($0)" } + [
      "        # azimuth clockwise from true north, pitch up from the horizontal",
      "        # looks: [ { azimuth: 180, pitch: -5, for: 10m, every: 30m } ]",
    ]
  }

  private let zones = """
    # Areas: private ones and sanctuaries are never looked into, others only have names.
    # zones:
    #   - { name: Hotel grounds, kind: private, area: "zones.geojson#hotel" }
    #   - { name: Market, kind: area, area: [[9.521, 47.140], [9.523, 47.140], [9.522, 47.142]] }
    """

  private var crossings: String {
    let about = """
      # Ways that nobody should find unseen: from and to are names of the map or of this file,
      # [lon, lat], or edge for the outermost streets; within is night, or two times.
      # `bergfried slip` answers whether there is one.
      """
    guard let crossed else {
      return """
        \(about)
        # crossings:
        #   - { from: edge, to: Market, within: night }
        """
    }
    return """
      \(about)
      crossings:
        - { from: edge, to: \(quoted(crossed)), within: night }
      """
  }

  /// A text as YAML has it between double quotes, whatever letters it holds.
  private func quoted(_ text: String) -> String {
    let letters = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case _ where scalar.properties.generalCategory == .control,
        "\u{2028}", "\u{2029}", "\u{FEFF}":
        "\\u" + Format.hexadecimal(UInt64(scalar.value), digits: 4)
      default: String(scalar)
      }
    }
    return "\"\(letters.joined())\""
  }
}
