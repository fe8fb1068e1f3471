import BergfriedCore

/// The sea beside a coastline, which has the land on its left and the water on its right.
///
/// *Model.* Lines are joined where one ends and the next begins, cut off at the border of the part
/// of the map that is asked for, and closed along that border, clockwise from where a line leaves
/// it to where the next comes in. Rings around land are islands, rings around water seas.
struct Coastline {
  private var lines: [[MapPoint]] = []

  var isEmpty: Bool { lines.isEmpty }

  mutating func add(_ line: [MapPoint]) {
    if line.count > 1 { lines.append(line) }
  }

  /// The seas within bounds; `nil` where a line begins or ends inside, so that nobody knows which
  /// side of its end is sea.
  ///
  /// - Complexity: O(points + crossings of the border, squared).
  func seas(within bounds: MapBounds) -> [MapPolygon]? {
    var pieces: [[MapPoint]] = []
    var (islands, outlines): ([[MapPoint]], [[MapPoint]]) = ([], [])
    for chain in chains {
      let isRing = chain.first == chain.last
      guard isRing, chain.allSatisfy(bounds.contains) else {
        pieces += Coastline.parts(of: chain, isRing: isRing, in: bounds)
        continue
      }
      let ring = Array(chain.dropLast())
      guard ring.count > 2 else { continue }
      if Coastline.isClockwise(ring) { outlines.append(ring) } else { islands.append(ring) }
    }
    let ends = pieces.flatMap { [$0[0], $0[$0.count - 1]] }
    guard ends.allSatisfy({ Border(bounds).place(of: $0) != nil }) else { return nil }
    outlines += Coastline.closed(pieces, along: Border(bounds))
    if pieces.isEmpty, outlines.isEmpty, !islands.isEmpty { outlines = [Border(bounds).corners] }
    return outlines.map { outline in
      let whole = MapPolygon(outline: outline)
      return MapPolygon(
        outline: outline, holes: islands.filter { whole.contains($0[0]) && $0 != outline })
    }
  }

  /// The lines, joined in their direction.
  private var chains: [[MapPoint]] {
    var starting = Dictionary(grouping: lines.indices) { lines[$0][0] }
    let endings = Set(lines.map { $0[$0.count - 1] })
    var isUsed = [Bool](repeating: false, count: lines.count)
    var chains: [[MapPoint]] = []
    // Where nothing ends a chain begins; what is left are rings.
    let firsts = lines.indices.filter { !endings.contains(lines[$0][0]) }
    for first in firsts + Array(lines.indices) where !isUsed[first] {
      isUsed[first] = true
      var chain = lines[first]
      while chain.first != chain.last,
        let next = starting[chain[chain.count - 1]]?.popLast()
      {
        guard !isUsed[next] else { continue }
        isUsed[next] = true
        chain += lines[next].dropFirst()
      }
      chains.append(chain)
    }
    return chains
  }

  /// The parts of a chain inside bounds.
  private static func parts(
    of chain: [MapPoint], isRing: Bool, in bounds: MapBounds
  ) -> [[MapPoint]] {
    var chain = chain
    if isRing, let outside = chain.firstIndex(where: { !bounds.contains($0) }), outside > 0 {
      chain = Array(chain[outside...]) + Array(chain[1..<outside]) + [chain[outside]]
    }
    var parts: [[MapPoint]] = []
    var part: [MapPoint] = []
    func end() {
      if part.count > 1 { parts.append(part) }
      part = []
    }
    for (from, to) in zip(chain, chain.dropFirst()) {
      guard let shares = bounds.shares(ofLineFrom: from, to: to) else {
        end()
        continue
      }
      if part.isEmpty || shares.lowerBound > 0 {
        end()
        part = [from.point(atShare: shares.lowerBound, to: to)]
      }
      part.append(from.point(atShare: shares.upperBound, to: to))
      if shares.upperBound < 1 { end() }
    }
    end()
    return parts
  }

  /// Outlines of seas: pieces joined along the border.
  private static func closed(_ pieces: [[MapPoint]], along border: Border) -> [[MapPoint]] {
    let starts = pieces.map { border.place(of: $0[0]) ?? 0 }
    var isUsed = [Bool](repeating: false, count: pieces.count)
    var outlines: [[MapPoint]] = []
    for first in pieces.indices where !isUsed[first] {
      var outline: [MapPoint] = []
      var piece = first
      repeat {
        isUsed[piece] = true
        outline += pieces[piece]
        let end = border.place(of: pieces[piece][pieces[piece].count - 1]) ?? 0
        let next = starts.indices.min {
          border.way(from: end, to: starts[$0]) < border.way(from: end, to: starts[$1])
        }
        guard let next else { break }
        outline += border.corners(from: end, to: starts[next])
        piece = next
      } while !isUsed[piece]
      if outline.count > 2 { outlines.append(outline) }
    }
    return outlines
  }

  private static func isClockwise(_ ring: [MapPoint]) -> Bool {
    let origin = ring[0]
    var twice = 0.0
    for (from, to) in zip(ring, ring.dropFirst()) {
      twice += (from.x - origin.x) * (to.y - origin.y) - (to.x - origin.x) * (from.y - origin.y)
    }
    return twice < 0
  }

  /// The border of a rectangle, by the way along it clockwise from its north-western corner.
  private struct Border {
    private let bounds: MapBounds
    private var width: Double { bounds.widthMetres }
    private var height: Double { bounds.heightMetres }
    private var length: Double { 2 * (width + height) }

    init(_ bounds: MapBounds) {
      self.bounds = bounds
    }

    /// Clockwise.
    var corners: [MapPoint] {
      [
        MapPoint(x: bounds.minX, y: bounds.maxY), MapPoint(x: bounds.maxX, y: bounds.maxY),
        MapPoint(x: bounds.maxX, y: bounds.minY), MapPoint(x: bounds.minX, y: bounds.minY),
      ]
    }

    /// `nil` for a point that is not on it, but for rounding.
    func place(of point: MapPoint) -> Double? {
      let near = 1e-6 * max(width, height, 1)
      if (point.y - bounds.maxY).magnitude < near { return point.x - bounds.minX }
      if (point.x - bounds.maxX).magnitude < near { return width + bounds.maxY - point.y }
      if (point.y - bounds.minY).magnitude < near {
        return width + height + bounds.maxX - point.x
      }
      if (point.x - bounds.minX).magnitude < near {
        return 2 * width + height + point.y - bounds.minY
      }
      return nil
    }

    /// How far it is clockwise from one place to another.
    func way(from start: Double, to end: Double) -> Double {
      end >= start ? end - start : end + length - start
    }

    /// The corners between two places.
    func corners(from start: Double, to end: Double) -> [MapPoint] {
      let places = [0, width, width + height, 2 * width + height]
      let reach = way(from: start, to: end)
      return zip(places, corners).map { (way(from: start, to: $0), $1) }
        .filter { $0.0 < reach }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
