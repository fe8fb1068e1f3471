import Foundation

/// A made-up town as files: its ground, its map and its watch.
struct TownFiles {
  let town: MadeTown

  static let watchName = "watch.yaml"
  /// The town's corner in UTM zone 32, where grid north is true north.
  private static let corner = Spot(x: 500_000, y: 5_220_000)

  func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write(ground, "ground.asc", folder)
    let map = try JSONSerialization.data(withJSONObject: self.map, options: [.sortedKeys])
    try map.write(to: folder.appendingPathComponent("map.geojson"))
    try write(watch, TownFiles.watchName, folder)
  }

  private func write(_ text: String, _ name: String, _ folder: URL) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private var ground: String {
    let grid = town.grid
    var text = """
      ncols \(grid.columns)
      nrows \(grid.rows)
      xllcorner \(TownFiles.corner.x + grid.west)
      yllcorner \(TownFiles.corner.y + grid.south)
      cellsize \(town.cellMetres)
      NODATA_value -9999

      """
    for row in 0..<grid.rows {
      let cells = row * grid.columns..<(row + 1) * grid.columns
      text +=
        cells.map { grid.unknown.contains($0) ? "-9999" : "\(Float(grid.heights[$0]))" }
        .joined(separator: " ") + "\n"
    }
    return text
  }

  private func place(_ spot: Spot) -> [Double] {
    [TownFiles.corner.x + spot.x, TownFiles.corner.y + spot.y]
  }

  private var map: [String: Any] {
    let ways = town.ways.map { way -> [String: Any] in
      var tags: [String: Any] = ["highway": town.kind(of: way), "name": way.name]
      if way.isCovered { tags["covered"] = "yes" }
      if way.isConveying { tags["conveying"] = "yes" }
      if way.isSunken { tags["layer"] = "-1" }
      if way.isOnBridge, let bridge = town.bridge {
        (tags["bridge"], tags["layer"]) = ("yes", "\(bridge.layer)")
      }
      return feature("LineString", way.points.map(place), tags)
    }
    let squares = town.squares.map { square in
      feature(
        "Polygon", ([square.corners] + square.holes).map { ($0 + [$0[0]]).map(place) },
        ["highway": "pedestrian", "area": "yes", "name": square.name])
    }
    let houses = town.houses.map { house in
      let (low, high) = (house.heightMetres.lowerBound, house.heightMetres.upperBound)
      var tags: [String: Any] = ["building": "yes", "height": "\(high)"]
      // Up to the eaves for certain, and perhaps up to the ridge.
      if low < high { tags["roof:height"] = "\(high - low)" }
      return feature("Polygon", [(house.corners + [house.corners[0]]).map(place)], tags)
    }
    let groves = town.groves.map { grove in
      feature(
        "Polygon", [(grove.corners + [grove.corners[0]]).map(place)],
        ["natural": "wood", "height": "\(grove.heightMetres)"])
    }
    return [
      "type": "FeatureCollection",
      "crs": ["type": "name", "properties": ["name": "urn:ogc:def:crs:EPSG::32632"]],
      "features": ways + squares + houses + groves,
    ]
  }

  private func feature(
    _ type: String, _ coordinates: Any, _ tags: [String: Any]
  ) -> [String: Any] {
    [
      "type": "Feature", "properties": tags,
      "geometry": ["type": type, "coordinates": coordinates],
    ]
  }

  private var watch: String {
    """
    place: { terrain: ground.asc, map: map.geojson, resolution: \(town.cellMetres), \
    vertical_error: \(town.errorMetres), crs: "EPSG:32632" }
    people: { height: \(town.personMetres), speed: \(town.speedMetresPerSecond) }
    night: { bell: \(date(0)), midnight: \(date(town.nightSeconds)) }
    ladders: [ { name: any, per_metre: { seen: 1 } } ]
    towers:
    \(town.masts.map(tower).joined(separator: "\n"))
    crossings: [ { from: \(MadeTown.startName), to: \(MadeTown.goalName), within: night } ]

    """
  }

  private func date(_ second: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hour, rest) = (21 + second / 3600, second % 3600)
    return "2026-12-05T\(two(hour)):\(two(rest / 60)):\(two(rest % 60))Z"
  }

  private func tower(_ mast: Mast) -> String {
    let eye =
      switch mast.eye {
      case .aboveGround(let metres): "eye: \(metres)"
      case .aboveRoof(let metres, _): "roof: \(metres)"
      }
    let xy = place(mast.spot)
    let head = "  - { name: \(mast.name), xy: [\(xy[0]), \(xy[1])], \(eye)"
    if mast.glasses.isEmpty { return head + " }" }
    return head + ", telescopes: [\n" + mast.glasses.map(telescope).joined(separator: ",\n")
      + " ] }"
  }

  private func telescope(_ glass: Glass) -> String {
    var parts = ["name: \(glass.name)"]
    if glass.isRound {
      parts += [
        "aperture: \(glass.apertureMillimetres)", "magnification: \(glass.magnification)",
        "field: \(glass.widthDegrees)",
      ]
    } else {
      parts += [
        "pixels: [100000, 100000]", "field: [\(glass.widthDegrees), \(glass.heightDegrees)]",
      ]
    }
    if glass.rollDegrees != 0 { parts.append("roll: \(glass.rollDegrees)") }
    if let sector = glass.sector { parts.append("sector: [\(sector.from), \(sector.to)]") }
    if let pitches = glass.pitches {
      parts.append("pitch: [\(pitches.lowerBound), \(pitches.upperBound)]")
    }
    if let speed = glass.slewDegreesPerSecond { parts.append("slew: \(speed)") }
    let looks = glass.looks.map { look in
      let every = look.everySeconds.map { ", every: \($0)s" } ?? ""
      return "{ azimuth: \(look.azimuthDegrees), pitch: \(look.pitchDegrees), from: "
        + "\"\(date(look.firstSecond))\", for: \(look.seconds)s\(every) }"
    }
    if looks.isEmpty { return "      { " + parts.joined(separator: ", ") + " }" }
    parts.append("looks: [ " + looks.joined(separator: ", ") + " ]")
    return "      { " + parts.joined(separator: ", ") + " }"
  }
}
