/// Walks a route that is told as unseen, densely, in a town as it truly is.
struct RouteCheck {
  let town: MadeTown
  let solids: Solids
  let claims: Claims
  let watching: Watching

  /// Someone on the way at some moment.
  private struct Moment {
    let time: Int64
    let standing: Standing
  }

  private let moments: [Moment]
  private let lines: [MeasuredLine]

  init(_ claims: Claims, of town: MadeTown, _ solids: Solids, _ watching: Watching) {
    self.town = town
    self.solids = solids
    self.claims = claims
    self.watching = watching
    lines = claims.pieces.map { MeasuredLine($0.points) }
    guard case .route(let legs) = claims.verdict else {
      moments = []
      return
    }
    let ends = Set(watching.looks.flatMap { $0.times.flatMap { [$0.lowerBound, $0.upperBound] } })
      .sorted()
    let lanes = town.lanes
    var moments: [Moment] = []
    for leg in legs where claims.pieces[leg.piece].isOpen {
      let line = lines[leg.piece]
      for time in RouteCheck.times(of: leg, metres: line.metres, ends) {
        let share =
          leg.leave > leg.enter ? Double(time - leg.enter) / Double(leg.leave - leg.enter) : 0
        let spot = line.spot(at: leg.from + share * (leg.to - leg.from))
        moments.append(
          Moment(
            time: time,
            standing: Standing(
              at: spot, on: lanes[claims.pieces[leg.piece].way].footing, in: town, solids)))
      }
    }
    self.moments = moments
  }

  /// Every twenty centimetres, and shortly after and before a look begins or ends.
  private static func times(of leg: Claims.Leg, metres: Double, _ ends: [Int64]) -> [Int64] {
    let way = (leg.to - leg.from).magnitude * metres
    let count = max(2, Int64((way / 0.2).rounded(.up)))
    let even = (0...count).map { leg.enter + (leg.leave - leg.enter) * $0 / count }
    let events = ends.filter { $0 >= leg.enter && $0 <= leg.leave }.flatMap {
      [$0 - 5000, $0 + 5000]
    }
    return Set(even + events.filter { $0 >= leg.enter && $0 <= leg.leave }).sorted()
  }

  /// Whether he is faster than stated over a deck as it truly is.
  func deckFault(in truth: TrueTown) -> Fault? {
    guard case .route(let legs) = claims.verdict, truth.heights.deck != nil else { return nil }
    let lanes = town.lanes
    for leg in legs where lanes[claims.pieces[leg.piece].way].isOnBridge {
      let line = lines[leg.piece]
      let spots = (0...20).map {
        line.spot(at: leg.from + (leg.to - leg.from) * Double($0) / 20)
      }
      let metres = zip(spots, spots.dropFirst()).reduce(0.0) { sum, pair in
        let rise = truth.heights.deckMetres(at: pair.1) - truth.heights.deckMetres(at: pair.0)
        let way = (pair.1 - pair.0).length
        return sum + (way * way + rise * rise).squareRoot()
      }
      let speed = metres / Double(leg.leave - leg.enter) * 1e6
      // What the ground's error adds to a slope does not count.
      let isKnown = town.errorMetres == 0 && town.doubtMetres == 0
      if metres > 0, isKnown, speed > town.speedMetresPerSecond * 1.03 {
        return Fault(
          kind: .routeFast, text: "\(speed) m/s over the bridge as it may be", spot: spots[20],
          line: spots)
      }
    }
    return nil
  }

  /// Who is seen on the way; at most one fault.
  func fault(in truth: TrueTown) -> Fault? {
    for look in watching.looks {
      for moment in moments {
        // At the very ends of looks nothing is said.
        let isHeld = look.times.contains {
          $0.lowerBound + 1000 < moment.time && moment.time < $0.upperBound - 1000
        }
        guard isHeld, truth.shows(moment.standing, in: look) else { continue }
        guard truth.isFreeAround(moment.standing, look.mast) else { continue }
        return Fault(
          kind: .routeSeen,
          text: "\(town.masts[look.mast].name) shows the one who walks it at "
            + "\(moment.time.clock) at \(moment.standing.spot.text)",
          spot: moment.standing.spot, mast: look.mast)
      }
    }
    return nil
  }

  /// Whether the legs hang together, lead from Start to Goal, and are slow enough on the slope.
  func motionFault() -> Fault? {
    guard case .route(let legs) = claims.verdict else { return nil }
    var last: (spot: Spot, time: Int64)?
    for leg in legs {
      let line = lines[leg.piece]
      let (start, end) = (line.spot(at: leg.from), line.spot(at: leg.to))
      if let last, (last.spot - start).length > 0.001 || last.time != leg.enter {
        return Fault(
          kind: .routeBroken, text: "it jumps from \(last.spot.text) to \(start.text)",
          spot: start, line: [last.spot, start])
      }
      last = (end, leg.leave)
      if let fault = speedFault(leg, line) { return fault }
    }
    return nil
  }

  /// Whether a leg is faster along the slope than stated. Times are a piece's, so where it bends a
  /// part of it may be a little steeper than the whole.
  private func speedFault(_ leg: Claims.Leg, _ line: MeasuredLine) -> Fault? {
    let seconds = Double(leg.leave - leg.enter) / 1e6
    var metres = 0.0
    let isOnBridge = town.lanes[claims.pieces[leg.piece].way].isOnBridge
    for (from, to) in line.parts(from: leg.from, to: leg.to) {
      let (start, end) = (line.spot(at: from), line.spot(at: to))
      // Nobody knows the slope of a deck.
      metres += isOnBridge ? (end - start).length : slopeMetres(from: start, to: end)
    }
    let isWhole = (leg.to - leg.from).magnitude > 1 - 1e-9
    let speed = metres / seconds
    let isEven = solids.ground.isEven
    let room = isWhole && isEven ? 1 + 1e-5 : isEven ? 1.02 : 1.1
    if metres > 0, speed > town.speedMetresPerSecond * room + 1e-5 {
      let (start, end) = (line.spot(at: leg.from), line.spot(at: leg.to))
      return Fault(
        kind: .routeFast, text: "\(speed) m/s along the slope from \(start.text) to \(end.text)",
        spot: end, line: [start, end])
    }
    return nil
  }

  /// Along the slope, seen in steps of a cell, as the told times are.
  private func slopeMetres(from start: Spot, to end: Spot) -> Double {
    let step = solids.ground.isEven ? .infinity : max(1, town.cellMetres)
    let count = max(1, Int(((end - start).length / step).rounded(.up)))
    return (0..<count).reduce(0.0) { sum, place in
      let one = start.at(Double(place) / Double(count), to: end)
      let other = start.at(Double(place + 1) / Double(count), to: end)
      let rise = solids.ground.metres(at: other) - solids.ground.metres(at: one)
      let way = (other - one).length
      return sum + (way * way + rise * rise).squareRoot()
    }
  }
}
