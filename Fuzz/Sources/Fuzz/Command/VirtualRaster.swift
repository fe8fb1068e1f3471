import BergfriedCore

/// A plain file of numbers of any type, with a GDAL virtual raster over it that says what they
/// mean: where they lie, in which unit, and which of them are none.
struct VirtualRaster {
  let text: String
  /// The numbers, and ENVI's header that tells their type.
  let bytes: [UInt8]
  let header: String
  let middle: (x: Double, y: Double)
  let extent: (x: Double, y: Double)

  /// GDAL's names of the types, ENVI's codes and the bytes of one number.
  private static let types = [
    ("Byte", 1, 1), ("Int16", 2, 2), ("UInt16", 12, 2), ("Int32", 3, 4), ("UInt32", 13, 4),
    ("Float32", 4, 4), ("Float64", 5, 8), ("Int64", 14, 8),
  ]

  init(_ random: inout SeededRandom) {
    let columns = random.whole(1...random.pick([1, 6, 40]))
    let rows = random.whole(1...random.pick([1, 6, 40]))
    let isComplex = random.once(in: 40)
    let type = isComplex ? ("CFloat32", 6, 8) : random.pick(VirtualRaster.types)
    bytes = VirtualRaster.numbers(columns * rows, of: type.0, width: type.2, &random)
    header = """
      ENVI
      samples = \(columns)
      lines = \(rows)
      bands = 1
      header offset = 0
      file type = ENVI Standard
      data type = \(type.1)
      interleave = bsq
      byte order = 0

      """
    let crs = random.once(in: 2) ? RandomCRS.utm : RandomCRS.name(&random)
    let isDegrees = crs.contains("4326") || crs.contains("long")
    let corner = isDegrees ? (x: 9.5, y: 47.2) : (x: 500_000, y: 5_200_000)
    let step = isDegrees ? 0.0005 : random.pick([0.5, 5, 30, 300])
    middle = (corner.x + Double(columns) * step / 2, corner.y - Double(rows) * step / 2)
    extent = (Double(columns) * step, Double(rows) * step)
    let frame = VirtualRaster.frame(corner, step, &random)
    let sizes = random.once(in: 15) ? ["2147483647", "1000000", "0", "-1"] : []
    let side = sizes.isEmpty ? nil : random.pick(sizes)
    text = """
      <VRTDataset rasterXSize="\(side ?? "\(columns)")" rasterYSize="\(side ?? "\(rows)")">
      \(random.once(in: 10) ? "" : "<SRS>\(VirtualRaster.escaped(crs))</SRS>")\(frame)
      <VRTRasterBand dataType="\(type.0)" band="1">\(VirtualRaster.meaning(&random))
      <SimpleSource><SourceFilename relativeToVRT="1">dem.img</SourceFilename>
      <SourceBand>1</SourceBand></SimpleSource></VRTRasterBand></VRTDataset>

      """
  }

  private static func numbers(
    _ count: Int, of type: String, width: Int, _ random: inout SeededRandom
  ) -> [UInt8] {
    let isGround = !random.once(in: 5)
    return (0..<count).flatMap { _ -> [UInt8] in
      guard isGround else {
        return (0..<width).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      }
      let value = random.between(0, 100)
      let isGap = random.once(in: 30)
      switch type {
      case "Float32": return bytes(of: isGap ? Float.nan : Float(value))
      case "Float64": return bytes(of: isGap ? -9999 : value)
      default: return bytes(of: UInt64(value)).prefix(width) + []
      }
    }
  }

  private static func bytes(of value: some Any) -> [UInt8] {
    withUnsafeBytes(of: value) { Array($0) }
  }

  private static func frame(
    _ corner: (x: Double, y: Double), _ step: Double, _ random: inout SeededRandom
  ) -> String {
    var terms = ["\(corner.x)", "\(step)", "0", "\(corner.y)", "0", "\(-step)"]
    switch random.next() % 25 {
    case 0: terms[random.whole(0...5)] = random.pick(RandomNumber.odd)
    case 1: (terms[2], terms[4]) = ("\(step / 3)", "\(step / 3)")
    case 2: terms[5] = "\(step)"
    case 3: return ""
    default: break
    }
    return "<GeoTransform>\(terms.joined(separator: ", "))</GeoTransform>"
  }

  private static func meaning(_ random: inout SeededRandom) -> String {
    var text = ""
    if random.once(in: 2) {
      let value = random.pick(["-9999", "0", "nan", "inf", "255", "-32768", "1e40", "3.5", "x"])
      text += "<NoDataValue>\(value)</NoDataValue>"
    }
    if random.once(in: 5) {
      text += "<UnitType>\(random.pick(["m", "ft", "us-ft", "", "ell", "metre", "ß"]))</UnitType>"
    }
    if random.once(in: 6) { text += "<Scale>\(RandomNumber.text(0, 3, &random))</Scale>" }
    if random.once(in: 6) { text += "<Offset>\(RandomNumber.text(0, 3, &random))</Offset>" }
    return text
  }

  private static func escaped(_ text: String) -> String {
    text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
  }
}
