import BergfriedCore

/// Areas for a page's script: all of their rings, and how many each has, its outline first.
struct PackedAreas: Encodable {
  let rings: PackedLines
  let counts: Packed

  init(_ areas: [MapPolygon], in frame: MapBounds) {
    rings = PackedLines(areas.flatMap { [$0.outline] + $0.holes }, in: frame)
    counts = Packed(areas.map { 1 + $0.holes.count })
  }
}
