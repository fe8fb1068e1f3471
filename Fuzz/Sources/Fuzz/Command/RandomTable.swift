import BergfriedCore

/// A table of observers on disk: sound, odd or broken.
struct RandomTable {
  let name: String

  private static let columns = [
    "observ_hgt", "target_hgt", "radius", "radius_in", "azim_1", "azim_2", "angle_down", "angle_up",
    "offseta", "OFFSETB", "vert1", "VERT2", "spot", "comment", "", "名前",
  ]

  init(
    around terrain: RandomTerrain, in scratch: Scratch, _ random: inout SeededRandom
  ) throws {
    let places = (0..<random.pick([0, 1, 2, 3, 70])).map { _ in
      RandomTable.place(around: terrain, &random)
    }
    let isCSV = random.once(in: 2)
    name = isCSV ? "towers.csv" : "towers.geojson"
    let text =
      isCSV ? RandomTable.csv(places, &random) : RandomTable.geojson(places, &random)
    let bytes = Array(text.utf8)
    let isSpoilt = random.once(in: 8)
    try scratch.write(isSpoilt ? RandomTerrain.spoilt(bytes, &random) : bytes, to: name)
  }

  static func place(
    around terrain: RandomTerrain, _ random: inout SeededRandom
  ) -> (x: String, y: String) {
    let reach = random.once(in: 12) ? 4.0 : 0.9
    let (x, y) = terrain.middle
    if random.once(in: 30) {
      return (RandomNumber.text(-180, 180, &random), RandomNumber.text(-90, 90, &random))
    }
    return (
      "\(x + reach * terrain.extent.x * (random.unit() - 0.5))",
      "\(y + reach * terrain.extent.y * (random.unit() - 0.5))"
    )
  }

  private static func csv(
    _ places: [(x: String, y: String)], _ random: inout SeededRandom
  ) -> String {
    let names =
      random.once(in: 6) ? random.pick([["lon", "lat"], ["a", "b"], ["x", "x"]]) : ["x", "y"]
    let extra = (0..<random.whole(0...5)).map { _ in random.pick(columns) }
    let hasID = random.once(in: 2)
    let separator = random.once(in: 10) ? ";" : ","
    var lines = [((hasID ? ["id"] : []) + names + extra).joined(separator: separator)]
    for (number, place) in places.enumerated() {
      let id =
        random.once(in: 20) ? random.pick(["", "1", "a,b", "\"", "\u{0}", "ä"]) : "t\(number)"
      var fields = (hasID ? [id] : []) + [place.x, place.y]
      for name in extra { fields.append(value(of: name, &random)) }
      if random.once(in: 20) { fields.removeLast() }
      lines.append(fields.joined(separator: separator))
    }
    return lines.joined(separator: random.once(in: 6) ? "\r\n" : "\n") + "\n"
  }

  private static func value(of column: String, _ random: inout SeededRandom) -> String {
    if random.once(in: 4) { return "" }
    switch column {
    case "angle_down", "VERT2": return RandomNumber.text(-90, 0, &random)
    case "angle_up", "vert1": return RandomNumber.text(0, 90, &random)
    case "radius_in": return RandomNumber.text(0, 5, &random)
    case "spot": return ""
    default: return RandomNumber.text(0, 360, &random)
    }
  }

  private static func geojson(
    _ places: [(x: String, y: String)], _ random: inout SeededRandom
  ) -> String {
    let extra = (0..<random.whole(0...4)).map { _ in random.pick(columns) }
    let crs = random.once(in: 3) ? "" : crsMember(RandomCRS.utm)
    let features = places.map { place in
      let properties = extra.map { name -> String in
        let value = value(of: name, &random)
        return "\"\(name)\":" + (random.once(in: 3) ? "\"\(value)\"" : value)
      }
      let geometry =
        random.once(in: 20)
        ? random.pick(["null", #"{"type":"LineString","coordinates":[[1,2],[3,4]]}"#, "{}"])
        : #"{"type":"Point","coordinates":[\#(place.x),\#(place.y)]}"#
      return #"{"type":"Feature","properties":{\#(properties.joined(separator: ","))},"#
        + #""geometry":\#(geometry)}"#
    }
    return #"{"type":"FeatureCollection",\#(crs)"features":["#
      + features.joined(separator: ",") + "]}"
  }

  private static func crsMember(_ name: String) -> String {
    #""crs":{"type":"name","properties":{"name":"\#(name)"}},"#
  }
}
