import BergfriedCore
import BergfriedStreets

/// The streets of a town for a page's script, those across squares after all others.
struct PackedStreets: Encodable {
  /// A piece each.
  private let lines: PackedLines
  /// In millimetres.
  private let lengths: Packed

  private enum Key: CodingKey {
    case lengths
  }

  init(_ streets: StreetGraph, in frame: MapBounds) {
    let parts = (0..<streets.partCount).map(streets.part)
    lines = PackedLines(parts.map(\.points), in: frame)
    lengths = Packed(parts.indices.map { PackedStreets.millimetres(of: $0, in: streets) })
  }

  func encode(to encoder: any Encoder) throws {
    try lines.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(lengths, forKey: .lengths)
  }

  /// Links across squares are no streets, and do not add to what of them someone could be on.
  private static func millimetres(of part: Int, in streets: StreetGraph) -> Int {
    if streets.link(part)?.kind == .square { return 1 }
    return max(1, Int((streets.part(part).lengthMetres * 1000).rounded()))
  }
}
