import BergfriedCore

/// An Esri ASCII grid and the coordinate system beside it.
struct AsciiGrid {
  let text: String
  let prj: String?
  let middle: (x: Double, y: Double)
  let extent: (x: Double, y: Double)

  init(_ random: inout SeededRandom) {
    let columns = random.whole(1...random.pick([1, 5, 30]))
    let rows = random.whole(1...random.pick([1, 5, 30]))
    let isDegrees = random.once(in: 3)
    let size = isDegrees ? 0.001 : random.pick([0.1, 1, 10, 1000])
    let corner = isDegrees ? (x: 9.5, y: 47.1) : (x: 500_000, y: 5_200_000)
    let isOdd = random.once(in: 12)
    let head = [
      "ncols \(isOdd ? RandomNumber.text(1, 30, &random) : "\(columns)")",
      "nrows \(isOdd ? RandomNumber.text(1, 30, &random) : "\(rows)")",
      "xllcorner \(isOdd ? RandomNumber.text(0, 10, &random) : "\(corner.x)")",
      "yllcorner \(isOdd ? RandomNumber.text(0, 10, &random) : "\(corner.y)")",
      "cellsize \(isOdd ? RandomNumber.text(0, 10, &random) : "\(size)")",
      "NODATA_value \(random.pick(["-9999", "0", "nan", "3", "1e38", "-inf"]))",
    ]
    let isSpoilt = random.once(in: 6)
    let lines = (0..<rows).map { _ in
      (0..<columns).map { _ in
        if random.once(in: 30) { return "-9999" }
        return isSpoilt
          ? RandomNumber.text(0, 100, &random) : RandomNumber.plain(0, 100, &random)
      }.joined(separator: " ")
    }
    text = (head + lines).joined(separator: "\n") + "\n"
    prj = AsciiGrid.prj(isDegrees, &random)
    middle = (corner.x + Double(columns) * size / 2, corner.y + Double(rows) * size / 2)
    extent = (Double(columns) * size, Double(rows) * size)
  }

  private static func prj(_ isDegrees: Bool, _ random: inout SeededRandom) -> String? {
    if random.once(in: 5) { return nil }
    if random.once(in: 10) { return random.pick(RandomCRS.odd) }
    let degrees =
      #"GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],"#
      + #"PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]"#
    guard !isDegrees else { return degrees }
    let unit = random.pick(["1", "0.3048", "0.3048006096012192", "0", "-1", "nan"])
    return #"PROJCS["UTM 32N",\#(degrees),PROJECTION["Transverse_Mercator"],"#
      + #"PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",9],"#
      + #"PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],"#
      + #"PARAMETER["false_northing",0],UNIT["unit",\#(random.once(in: 2) ? "1" : unit)]]"#
  }
}
