import BergfriedCore

/// Finds the lines that others cross, or touch, without sharing a point of the map with them.
struct BridgeCrossings {
  private struct Square: Hashable {
    let column: Int
    let row: Int

    static let markCount = 1 << 16

    var mark: Int { (column &* 73_856_093 ^ row &* 19_349_663) & (Self.markCount - 1) }
  }

  private struct Segment: Equatable {
    let line: Int
    let from: MapPoint
    let to: MapPoint
  }

  private var segments: [Square: [Segment]] = [:]
  /// Whether any of the squares of a mark has segments: nearly all lines lie where none has.
  private var marks = [Bool](repeating: false, count: Square.markCount)
  /// Those that are too long for squares, as broken maps have some.
  private var others: [Segment] = []

  private static let sideMetres = 25.0
  private static let mostSteps = 10_000.0

  /// - Complexity: O(points).
  init(_ lines: [[MapPoint]]) {
    for (number, line) in lines.enumerated() {
      for (from, to) in zip(line, line.dropFirst()) {
        let segment = Segment(line: number, from: from, to: to)
        let isShort = Self.forEachSquare(from, to) { square in
          marks[square.mark] = true
          // Squares that a segment comes back to follow one another.
          if segments[square]?.last != segment { segments[square, default: []].append(segment) }
        }
        if !isShort { others.append(segment) }
      }
    }
  }

  /// The lines that another one crosses.
  ///
  /// - Complexity: O(points) where lines are as spread as bridges are.
  func lines(crossedBy line: [MapPoint]) -> Set<Int> {
    var crossed: Set<Int> = []
    for (from, to) in zip(line, line.dropFirst()) {
      func add(_ near: [Segment]) {
        for segment in near
        where !crossed.contains(segment.line) && Self.cross(segment, from, to) {
          crossed.insert(segment.line)
        }
      }
      let isShort = Self.forEachSquare(from, to) { square in
        if marks[square.mark], let near = segments[square] { add(near) }
      }
      if !isShort { segments.values.forEach(add) }
      add(others)
    }
    return crossed
  }

  private static func cross(_ segment: Segment, _ from: MapPoint, _ to: MapPoint) -> Bool {
    let (a, b) = (segment.from, segment.to)
    if a == from || a == to || b == from || b == to { return false }
    guard max(a.x, b.x) >= min(from.x, to.x), max(from.x, to.x) >= min(a.x, b.x),
      max(a.y, b.y) >= min(from.y, to.y), max(from.y, to.y) >= min(a.y, b.y)
    else { return false }
    func side(_ point: MapPoint, _ start: MapPoint, _ end: MapPoint) -> Double {
      (end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x)
    }
    return side(from, a, b) * side(to, a, b) <= 0 && side(a, from, to) * side(b, from, to) <= 0
  }

  /// Hands out the squares that a line touches, some of them twice.
  ///
  /// - Returns: `false`, and no square, for a line that is too long or nowhere on the earth.
  private static func forEachSquare(
    _ from: MapPoint, _ to: MapPoint, _ body: (Square) -> Void
  ) -> Bool {
    let steps = max(1, (from.distanceMetres(to: to) / sideMetres).rounded(.up))
    guard steps <= mostSteps, from.x.magnitude < 1e9, from.y.magnitude < 1e9 else { return false }
    for step in 0..<Int(steps) {
      let one = from.point(atShare: Double(step) / steps, to: to)
      let next = from.point(atShare: Double(step + 1) / steps, to: to)
      for column in number(min(one.x, next.x))...number(max(one.x, next.x)) {
        for row in number(min(one.y, next.y))...number(max(one.y, next.y)) {
          body(Square(column: column, row: row))
        }
      }
    }
    return true
  }

  private static func number(_ metres: Double) -> Int { Int((metres / sideMetres).rounded(.down)) }
}
