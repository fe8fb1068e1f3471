import BergfriedCore

/// Lines for a page's script, in steps of a map's frame.
///
/// Coordinates reach as far beyond the frame's left and upper sides as it is long, and twice as far
/// beyond the others; what lies farther out is drawn there, since nobody sees it.
struct PackedLines: Encodable {
  /// What coordinates are counted in, in metres, and how many of them lie left of and above the
  /// frame.
  let unit: Double
  let offset: Int
  /// How many points each line has, and all of them.
  let counts: Packed
  let xs: Packed
  let ys: Packed

  init(_ lines: [[MapPoint]], in frame: MapBounds) {
    let offset = 16_384
    let unit = max(frame.widthMetres, frame.heightMetres) / Double(offset)
    func placed(_ metres: Double) -> Int {
      Int(min(max((metres / unit).rounded() + Double(offset), 0), 65_535))
    }
    let points = lines.joined()
    self.unit = unit
    self.offset = offset
    counts = Packed(lines.map(\.count))
    xs = Packed(points.map { placed($0.x - frame.minX) })
    ys = Packed(points.map { placed(frame.maxY - $0.y) })
  }
}
