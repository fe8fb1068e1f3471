import BergfriedCore

/// Coordinate systems, from the usual to the useless.
enum RandomCRS {
  static let utm = "EPSG:32632"
  static let usual = [utm, "EPSG:4326", "EPSG:2056", "EPSG:2263", "EPSG:3857"]
  static let odd = [
    "", "EPSG:0", "EPSG:99999999", "EPSG:5703", "EPSG:4979", "EPSG:4978",
    "+proj=longlat", "+proj=utm", "LOCAL_CS[\"x\",UNIT[\"metre\",1]]", "nonsense", "ß→", "ESRI:102",
    "OGC:CRS84", "EPSG:7415", "EPSG:27700+5701", "+proj=ortho +lat_0=90", "GEOGCS[",
  ]

  static func name(_ random: inout SeededRandom) -> String {
    random.once(in: 5) ? random.pick(odd) : random.pick(usual)
  }
}
