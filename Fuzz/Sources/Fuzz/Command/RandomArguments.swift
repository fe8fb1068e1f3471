import BergfriedCore

/// A command line: one that could be meant, or that with something wrong in it.
struct RandomArguments {
  private(set) var words: [String]

  private static let numbers: [(flag: String, low: Double, high: Double)] = [
    ("-oz", 0, 30), ("--eye-elevation", 0, 500), ("-tz", 0, 10), ("-cc", -3, 3),
    ("--refraction", -2, 2), ("--nodata", 0, 9),
  ]
  private static let viewshedNumbers: [(flag: String, low: Double, high: Double)] = [
    ("-md", 0, 500), ("--min-distance", 0, 20), ("--start-angle", -360, 720),
    ("--end-angle", -360, 720), ("--low-pitch", -90, 0), ("--high-pitch", 0, 90),
    ("-vv", 0, 255), ("-iv", 0, 255), ("-ov", 0, 255), ("-a_nodata", 0, 255), ("-j", 1, 4),
  ]
  private static let texts: [(flag: String, values: [String])] = [
    ("--vertical-unit", ["metre", "foot", "us-survey-foot", "ell", ""]),
    ("--crs", RandomCRS.usual + RandomCRS.odd), ("--frame", RandomCRS.usual + RandomCRS.odd),
    ("-b", ["1", "2", "0", "-1", "x", "2147483648", "9223372036854775807"]),
    ("--memory", ["64M", "1G", "1K", "0", "-1", "nan", "1e30G", "1000000G", ""]),
  ]
  private static let viewshedTexts: [(flag: String, values: [String])] = [
    ("-om", ["NORMAL", "GROUND", "DEM", "ANGLE", "count", "observers", "", "ünicode"]),
    ("-of", ["COG", "GTiff", "PNG", "ENVI", "AAIGrid", "MEM", "VRT", "", "ß", "GPKG"]),
    ("-co", ["COMPRESS=NONE", "COMPRESS=ZSTD", "X", "=", "A=B=C", "BLOCKSIZE=-1", "BLOCKSIZE=1"]),
    ("--picture", ["out.png", "out.jpg", "no/out.png", "", "out.tif"]),
    ("--polygons", ["out.geojson", "out.shp", "no/out.gpkg", "", "out.tif"]),
    ("--layer", ["towers", "other", ""]),
  ]

  init(_ terrain: RandomTerrain, _ table: RandomTable, _ random: inout SeededRandom) {
    let isViewshed = !random.once(in: 4)
    words = isViewshed ? ["viewshed", terrain.name, "out.tif"] : ["sightline", terrain.name]
    if isViewshed {
      addObserver(terrain, table, &random)
    } else {
      words += ["--from", RandomArguments.position(terrain, &random)]
      words += ["--to", RandomArguments.position(terrain, &random)]
      addSome(of: ["--explain", "--exit-code"], once: 3, &random)
      if random.once(in: 3) { words += ["--profile", random.pick(["out.svg", "no/a.svg", ""])] }
    }
    addNumbers(
      RandomArguments.numbers + (isViewshed ? RandomArguments.viewshedNumbers : []), &random)
    for (flag, values) in RandomArguments.texts + (isViewshed ? RandomArguments.viewshedTexts : [])
    where random.once(in: 25) {
      words += [flag, random.pick(values)]
    }
    if !random.once(in: 8) { words.append("--assume-metres") }
    if !words.contains("--memory") { words += ["--memory", "64M"] }
    addSome(of: ["--json", "-q"], once: 4, &random)
    addSome(of: ["--lonlat"], once: 20, &random)
    if random.once(in: 40) { spoil(&random) }
    // What stands there is none of its own, and would be kept.
    if !random.once(in: 8) { words.append("--overwrite") }
  }

  private mutating func addObserver(
    _ terrain: RandomTerrain, _ table: RandomTable, _ random: inout SeededRandom
  ) {
    if random.once(in: 3) {
      words += ["--observers", random.once(in: 20) ? "none.csv" : table.name]
    } else {
      words += ["--position", RandomArguments.position(terrain, &random)]
    }
  }

  private static func position(
    _ terrain: RandomTerrain, _ random: inout SeededRandom
  ) -> String {
    let (x, y) = RandomTable.place(around: terrain, &random)
    return random.once(in: 4) ? "\(x),\(y),\(RandomNumber.text(0, 30, &random))" : "\(x),\(y)"
  }

  private mutating func addNumbers(
    _ flags: [(flag: String, low: Double, high: Double)], _ random: inout SeededRandom
  ) {
    for (flag, low, high) in flags where random.once(in: 15) {
      let isWhole = high == 255 || flag == "-j"
      let number =
        isWhole && !random.once(in: 8)
        ? "\(random.whole(Int(low)...Int(high)))" : RandomNumber.text(low, high, &random)
      words += [flag, number]
    }
  }

  private mutating func addSome(
    of flags: [String], once count: UInt64, _ random: inout SeededRandom
  ) {
    for flag in flags where random.once(in: count) { words.append(flag) }
  }

  /// A word dropped, doubled or made up.
  private mutating func spoil(_ random: inout SeededRandom) {
    let place = random.whole(0...words.count - 1)
    switch random.next() % 3 {
    case 0: words.remove(at: place)
    case 1: words.insert(words[place], at: place)
    default: words[place] = random.pick(["", "--", "-", "💥", "--ünknown", "@", "-1e5"])
    }
  }
}
