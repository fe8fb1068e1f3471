import BergfriedCore
import BergfriedSlip
import BergfriedStreets

/// What the script of the moving maps reads of one crossing; times are counted from the bell.
struct CrossingData: Encodable {
  /// Since 1970.
  let bell: Int
  let night: Int
  /// What clocks show: from when on they are ahead of UTC by how many seconds.
  let shifts: [Shift]
  let zone: String
  let metresPerSecond: Double
  /// When someone could first be at the goal.
  let arrival: Int?
  /// Left and down, in turns.
  let starts: [Double]
  let goals: [Double]
  /// When pieces are free: which list each piece has, how many intervals each list has, and when
  /// these begin and end.
  let lists: Packed
  let listCounts: Packed
  let freeStarts: Packed
  let freeEnds: Packed
  /// Per piece and free interval, when it is entered at the piece's ends, one more than that; 0
  /// for never.
  let fromEntries: Packed
  let toEntries: Packed
  let route: Route?

  struct Shift: Encodable {
    let from: Int
    let ahead: Int
  }

  /// Leg by leg.
  struct Route: Encodable {
    let pieces: Packed
    /// How far along the piece a leg begins and ends, in parts of 65,535.
    let fromShares: Packed
    let toShares: Packed
    let enters: Packed
    let leaves: Packed
  }

  init(_ slip: Slip, _ streets: StreetGraph, _ frame: MapBounds, _ clock: WallClock) {
    let question = slip.question
    let bellTicks = question.times.lowerBound
    func sinceBell(_ time: Ticks) -> Int { (time - bellTicks).milliseconds }
    bell = bellTicks.milliseconds
    night = sinceBell(question.times.upperBound)
    shifts = clock.shifts.map { Shift(from: $0.from.milliseconds, ahead: $0.aheadSeconds) }
    zone = clock.name
    metresPerSecond = question.speedMetresPerSecond
    let reach = slip.reach
    arrival = question.reach.goals.compactMap { reach.time(at: $0) }.min().map(sinceBell)
    func places(_ nodes: [Int]) -> [Double] {
      nodes.flatMap { node in
        [
          MovingMapData.short(streets.nodes[node].x - frame.minX),
          MovingMapData.short(frame.maxY - streets.nodes[node].y),
        ]
      }
    }
    starts = places(question.starts)
    goals = places(question.goals)
    var free = Numbered<[ClosedRange<Ticks>]>()
    var entries: [ReachEntry] = []
    lists = Packed(
      (0..<streets.partCount).map { piece in
        let own = reach.entries(of: piece)
        entries += own
        return free.number(of: own.map(\.free))
      })
    listCounts = Packed(free.values.map(\.count))
    let all = free.values.joined()
    freeStarts = Packed(all.map { sinceBell($0.lowerBound) })
    freeEnds = Packed(all.map { sinceBell($0.upperBound) })
    fromEntries = Packed(entries.map { $0.from.map { sinceBell($0) + 1 } ?? 0 })
    toEntries = Packed(entries.map { $0.to.map { sinceBell($0) + 1 } ?? 0 })
    route = slip.route.map { Route($0, in: reach.network, since: bellTicks) }
  }
}

extension CrossingData.Route {
  init(_ route: ReachRoute, in network: ReachNetwork, since bell: Ticks) {
    let spots = route.legs.map { leg -> (piece: Int, from: Double, to: Double) in
      switch leg.place {
      case .piece(let piece, let from, let to):
        let travel = Double(network.travel(along: piece).count)
        return (piece, Double(from.count) / travel, Double(to.count) / travel)
      case .refuge(let node):
        let piece = (0..<network.pieceCount).first { network.ends(of: $0).from == node }
        if let piece { return (piece, 0, 0) }
        return ((0..<network.pieceCount).first { network.ends(of: $0).to == node } ?? 0, 1, 1)
      }
    }
    func parts(_ share: Double) -> Int { Int((share * 65_535).rounded()) }
    pieces = Packed(spots.map(\.piece))
    fromShares = Packed(spots.map { parts($0.from) })
    toShares = Packed(spots.map { parts($0.to) })
    enters = Packed(route.legs.map { ($0.enter - bell).milliseconds })
    leaves = Packed(route.legs.map { ($0.leave - bell).milliseconds })
  }
}

extension Slip {
  /// The route told, whether it surely holds or not; `nil` where there is none.
  var route: ReachRoute? {
    switch verdict {
    case .guarded, .unconnected: nil
    case .route(let route), .undecided(let route): route
    }
  }
}
