import BergfriedCore
import BergfriedStreets

/// What lies about a map's bridges: the ground that they may rest on, what may pass beneath them,
/// and the ways that may be off the ground with them.
struct BridgeSite {
  /// Where streets and rails are that lie on the ground, of the points of the drafts and areas.
  let ground: Set<MapPoint>
  /// The bridges, then the stairs and raised ways that may belong to them.
  let drafts: [BridgeDraft]
  /// Whether each passes over something without a point in common.
  let isCrossing: [Bool]

  /// - Parameters:
  ///   - ways: the streets of the map.
  ///   - rails: those that are no bridges.
  ///   - areas: bridges drawn as areas.
  /// - Complexity: O(points).
  init(
    _ bridges: [BridgeDraft], _ areas: [MapPolygon], beside ways: [Way], _ rails: [[MapPoint]]
  ) {
    let raised = ways.filter(Self.isRaised)
    guard !bridges.isEmpty || !raised.isEmpty else {
      (ground, drafts, isCrossing) = ([], [], [])
      return
    }
    let low = ways.filter { !$0.isBridge && $0.level <= 0 && !Self.isClimbing($0) }
    let known = bridges + raised.map { BridgeDraft($0) }
    // Few points of a map are those of anything that may be off the ground.
    let climbing = ways.filter(Self.isClimbing)
    let asked = Marks(
      known.flatMap(\.points) + climbing.flatMap(\.points) + areas.flatMap(\.outline))
    let onGround = low.lazy.map(\.points) + rails
    let ground = Set(onGround.joined().lazy.filter(asked.mayHave))
    drafts = known + Self.stairs(up: known, ways, ground).map { BridgeDraft($0) }
    self.ground = ground
    isCrossing = Self.crossing(drafts, ways, rails)
  }

  private static func isRaised(_ way: Way) -> Bool {
    way.level > 0 && !way.isBridge && !way.isUnderground && !way.isCovered
  }

  private static func isClimbing(_ way: Way) -> Bool {
    way.kind == "steps" || way.kind == "elevator" || way.isConveying
  }

  /// The stairs that end in the air: where nothing is but bridges and other such stairs.
  private static func stairs(
    up drafts: [BridgeDraft], _ ways: [Way], _ ground: Set<MapPoint>
  ) -> [Way] {
    var air = Set(drafts.lazy.flatMap(\.points)).subtracting(ground)
    var rest = ways.filter {
      isClimbing($0) && !$0.isBridge && $0.level <= 0 && !$0.isUnderground
    }
    var found: [Way] = []
    while true {
      let next = rest.filter { $0.points.contains(where: air.contains) }
      if next.isEmpty { return found }
      rest.removeAll { $0.points.contains(where: air.contains) }
      found += next
      air.formUnion(Set(next.lazy.flatMap(\.points)).subtracting(ground))
    }
  }

  private static func crossing(
    _ drafts: [BridgeDraft], _ ways: [Way], _ rails: [[MapPoint]]
  ) -> [Bool] {
    let crossings = BridgeCrossings(drafts.map(\.points))
    var isCrossing = [Bool](repeating: false, count: drafts.count)
    func add(_ line: [MapPoint], level: Int, bridge: Bool) {
      for draft in crossings.lines(crossedBy: line)
      where level < drafts[draft].level || !bridge && level <= drafts[draft].level {
        isCrossing[draft] = true
      }
    }
    for way in ways where !way.isUnderground {
      add(way.points, level: way.level, bridge: way.isBridge || way.level > 0)
    }
    for draft in drafts where draft.isBridge { add(draft.points, level: draft.level, bridge: true) }
    for rail in rails { add(rail, level: 0, bridge: false) }
    return isCrossing
  }
}
