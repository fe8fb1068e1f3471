/// A deck that carries some streets over others. The map tells its line and its layer.
struct Bridge {
  /// The deck's line: that of one street, or of several one after the other.
  var points: [Spot]
  var layer: Int
  /// How wide it truly is to either side.
  var halfWidthMetres: Double
  var isFootway: Bool
  /// How much higher than its ends it may be; by what is told of maps' bridges for `nil`.
  var toldRiseMetres: Double?

  /// It is no wider to either side.
  var greatestHalfWidthMetres: Double { isFootway ? 3 : 6 }
  static let parapetMetres = 1.5

  var metres: Double { MeasuredLine(points).metres }
}

extension MadeTown {
  /// In the map's words.
  func kind(of lane: Lane) -> String {
    lane.isOnBridge && bridge?.isFootway == true ? "footway" : "residential"
  }

  /// How much higher than its ends the bridge may be, by what is told of maps' bridges.
  var riseMetres: Double {
    guard let bridge else { return 0 }
    if let told = bridge.toldRiseMetres { return told }
    let low = Set(ways.filter { !$0.isOnBridge }.flatMap(\.points) + squares.flatMap(\.corners))
    let decks = ways.filter(\.isOnBridge)
    let isOpen = decks.contains { deck in
      [deck.points[0], deck.points[deck.points.count - 1]].contains { end in
        !low.contains(end)
          && !decks.contains { $0.id != deck.id && $0.points.contains(end) }
      }
    }
    if isOpen { return 30 }
    let hump = min(bridge.metres / 2 * (bridge.isFootway ? 0.35 : 0.15), 30)
    if lanes.contains(where: { !$0.isOnBridge && passes($0, under: decks) }) {
      return max(hump, 10 * Double(min(max(bridge.layer, 1), 3)))
    }
    return hump > 0.5 ? hump : 0
  }

  private func passes(_ lane: Lane, under decks: [Lane]) -> Bool {
    zip(lane.points, lane.points.dropFirst()).contains { from, to in
      decks.contains { deck in
        zip(deck.points, deck.points.dropFirst()).contains { start, end in
          from != start && from != end && to != start && to != end
            && Spot.touch(from, to, start, end)
        }
      }
    }
  }
}

extension Spot {
  /// Whether two straight lines have a place in common.
  static func touch(_ a: Spot, _ b: Spot, _ c: Spot, _ d: Spot) -> Bool {
    let (line, other) = (b - a, d - c)
    let one = line.cross(c - a) * line.cross(d - a)
    let two = other.cross(a - c) * other.cross(b - c)
    let isNear =
      max(a.x, b.x) >= min(c.x, d.x) && max(c.x, d.x) >= min(a.x, b.x)
      && max(a.y, b.y) >= min(c.y, d.y) && max(c.y, d.y) >= min(a.y, b.y)
    return isNear && one <= 0 && two <= 0
  }

  /// The shares of two straight lines at which they cross; `nil` where they do not.
  static func crossing(_ a: Spot, _ b: Spot, _ c: Spot, _ d: Spot) -> (Double, Double)? {
    let (line, other) = (b - a, d - c)
    let turn = line.cross(other)
    guard turn != 0 else { return nil }
    let one = (c - a).cross(other) / turn
    let two = (c - a).cross(line) / turn
    return one > 0 && one < 1 && two > 0 && two < 1 ? (one, two) : nil
  }
}
