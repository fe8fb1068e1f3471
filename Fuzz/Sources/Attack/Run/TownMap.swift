/// A town drawn in letters: houses `A` to `Z`, groves `w`, streets `.`, towers by their number, the
/// line at fault `#` and the place `X`; the bridge `=`, squares `,` with their borders `:`, the
/// terrain's end `|`, ground of unknown height `?`; north is up.
struct TownMap {
  private static let columns = 78
  private static let rows = 39

  static func lines(of town: MadeTown, _ fault: Fault) -> [String] {
    var drawing = [[Character]](
      repeating: [Character](repeating: " ", count: columns), count: rows)
    let side = town.sideMetres
    func place(_ spot: Spot) -> (row: Int, column: Int)? {
      let column = Int((spot.x / side * Double(columns)).rounded(.down))
      let row = rows - 1 - Int((spot.y / side * Double(rows)).rounded(.down))
      return (0..<rows).contains(row) && (0..<columns).contains(column) ? (row, column) : nil
    }
    func put(_ letter: Character, at spot: Spot) {
      if let (row, column) = place(spot) { drawing[row][column] = letter }
    }
    func draw(_ points: [Spot], _ letter: Character) {
      for (start, end) in zip(points, points.dropFirst()) {
        for step in 0...200 { put(letter, at: start.at(Double(step) / 200, to: end)) }
      }
    }
    func fill(_ ring: [Spot], _ letter: Character) {
      let ring = Ring(ring)
      for row in 0..<rows {
        for column in 0..<columns {
          let spot = Spot(
            x: (Double(column) + 0.5) / Double(columns) * side,
            y: (Double(rows - 1 - row) + 0.5) / Double(rows) * side)
          if ring.contains(spot) { drawing[row][column] = letter }
        }
      }
    }
    for ring in town.unknown { fill(ring, "?") }
    for square in town.squares {
      fill(square.corners, ",")
      for hole in square.holes { fill(hole, " ") }
      for ring in [square.corners] + square.holes { draw(ring + [ring[0]], ":") }
    }
    for (number, ring) in (town.groves.map(\.corners) + town.houses.map(\.corners)).enumerated() {
      let house = number - town.groves.count
      let letter = house < 0 ? "w" : Character(UnicodeScalar(UInt8(65 + house % 26)))
      fill(ring, letter)
      draw(ring + [ring[0]], letter)
    }
    for way in town.ways { draw(way.points, way.isOnBridge ? "=" : ".") }
    if let east = town.terrainEnd {
      draw([Spot(x: east, y: 0), Spot(x: east, y: side)], "|")
    }
    if fault.line.count > 1 { draw(fault.line, "#") }
    for (number, mast) in town.masts.enumerated() {
      put(Character("\(number % 10)"), at: mast.spot)
    }
    if let spot = fault.spot { put("X", at: spot) }
    return drawing.map { String($0) }
  }

  private static func reliefs(_ town: MadeTown) -> [String] {
    var lines = town.reliefs.map {
      "\($0.shape) of \($0.metres) m at \($0.spot.text), across \($0.across.text), "
        + "\($0.widthMetres) m wide"
    }
    lines += town.unknown.map { ring in
      "unknown ground: " + ring.map(\.text).joined(separator: " ")
    }
    if let east = town.terrainEnd { lines.append("terrain ends \(east) m east") }
    if town.curvature != MadeTown.usualCurvature { lines.append("curvature \(town.curvature)") }
    return lines
  }

  /// All of the town in words.
  static func words(of town: MadeTown) -> [String] {
    func line(_ points: [Spot]) -> String { points.map(\.text).joined(separator: " ") }
    let ground = town.ground
    var lines = [
      "side \(town.sideMetres), cells \(town.cellMetres), grid from "
        + "(\(town.grid.west), \(town.grid.south)), ground \(ground.metres) + \(ground.east) x + "
        + "\(ground.north) y, error \(town.errorMetres), doubt \(town.doubtMetres)",
      "people \(town.personMetres) m at \(town.speedMetresPerSecond) m/s, night "
        + "\(town.nightSeconds) s",
    ]
    for way in town.ways {
      let kind = way.isCovered ? ", covered" : way.isSunken ? ", below" : ""
      lines.append("\(way.name)\(kind)\(way.isOnBridge ? ", bridge" : ""): \(line(way.points))")
    }
    lines += reliefs(town)
    if let bridge = town.bridge {
      lines.append(
        "bridge of layer \(bridge.layer), \(bridge.isFootway ? "footway" : "street"), half as wide "
          + "as \(bridge.halfWidthMetres), rises by \(town.riseMetres): \(line(bridge.points))")
    }
    for square in town.squares {
      lines.append("\(square.name): \(line(square.corners))")
      for hole in square.holes { lines.append("  hole: \(line(hole))") }
    }
    for (number, house) in town.houses.enumerated() {
      lines.append("house \(number), \(house.heightMetres) m: \(line(house.corners))")
    }
    for (number, grove) in town.groves.enumerated() {
      lines.append("grove \(number), \(grove.heightMetres) m: \(line(grove.corners))")
    }
    for mast in town.masts {
      lines.append("\(mast.name) \(mast.spot.text) \(mast.eye)")
      for glass in mast.glasses {
        lines.append(
          "  \(glass.name) \(glass.widthDegrees) x \(glass.heightDegrees), roll "
            + "\(glass.rollDegrees), sector "
            + "\(glass.sector.map { "\($0.from) to \($0.to)" } ?? "all"), slew "
            + "\(glass.slewDegreesPerSecond.map { "\($0)" } ?? "none")")
        for look in glass.looks {
          lines.append(
            "    \(look.azimuthDegrees), \(look.pitchDegrees) from \(look.firstSecond) for "
              + "\(look.seconds) s, every \(look.everySeconds.map { "\($0)" } ?? "-")")
        }
      }
    }
    return lines
  }
}
