import BergfriedCore
public import BergfriedStreets

/// Checks that a ``WalkProof`` is an invariant that no goal is part of: place by place and border
/// by border, in the proof's own whole numbers and without any search.
///
/// What a border has in a direction is worked out here from its ends, and rounded to the side that
/// makes the check harder, as are times: what passes holds for all real ways, whatever the unit.
/// That must nevertheless be the one that follows from network and question.
public struct WalkProofCheck {
  private let question: WalkQuestion
  private let places: WalkPlaces
  private let supports: UnsafeBufferPointer<SIMD8<Int32>>
  private let starts: UnsafeBufferPointer<Int32>
  private let ends: UnsafeBufferPointer<Int32>
  /// The end of the question's times.
  private let limit: Int32

  /// For how many places and intervals of a network a proof must have supports.
  public static func placeCount(of network: WalkNetwork) -> Int { WalkPlaces.count(of: network) }

  /// What is wrong with a proof, in words; `nil` if it shows that no goal can be reached.
  ///
  /// - Complexity: O(places and intervals).
  public static func problem(
    in proof: WalkProof, of question: WalkQuestion, on network: WalkNetwork
  ) -> String? {
    let count = placeCount(of: network)
    guard proof.supports.count == count else {
      return "it has supports for \(proof.supports.count) places and intervals of \(count)"
    }
    guard proof.frame == WalkFrame(of: network, question.times),
      isNear(network, question.times, in: proof.frame)
    else { return "its unit or its speed is none of the question's" }
    let far = WalkSpan.farthest
    for (label, support) in proof.supports.enumerated() where !proof.isUnreached(label) {
      if support.min() < -2 * far || support.max() > 2 * far {
        return "supports \(label) are beyond all times and places"
      }
    }
    let places = WalkPlaces(network, in: proof.frame)
    return proof.supports.withUnsafeBufferPointer { supports in
      places.starts.withUnsafeBufferPointer { starts in
        places.ends.withUnsafeBufferPointer { ends in
          WalkProofCheck(
            question: question, places: places, supports: supports, starts: starts, ends: ends,
            limit: proof.frame.whole(question.times.upperBound, up: true)
          ).problem(on: network)
        }
      }
    }
  }

  /// Whether all places and times of a question are so near that sums of them stay in 32 bits.
  private static func isNear(
    _ network: WalkNetwork, _ times: ClosedRange<Ticks>, in frame: WalkFrame
  ) -> Bool {
    let far = WalkSpan.farthest
    guard frame.unit > 0, frame.origin == times.lowerBound,
      frame.whole(times.upperBound, up: true) < far / 2
    else { return false }
    let grid = network.grid
    let corners = [0, grid.shape.columns].flatMap { column in
      [0, grid.shape.rows].map {
        MapPoint(x: grid.line(column: column), y: grid.line(row: $0))
      }
    }
    return (corners + network.graph.nodes + network.graph.pieces.flatMap(\.points)).allSatisfy {
      let place = frame.exact($0)
      return all(place .> Double(-far / 2)) && all(place .< Double(far / 2))
    }
  }

  private func problem(on network: WalkNetwork) -> String? {
    if let problem = problemAtStarts() ?? problemAtGoals() { return problem }
    var borders: [WalkPlaces.Border] = []
    for cell in 0..<network.grid.shape.count {
      let place = places.cell(cell)
      if place.count == 0 { continue }
      places.collect(bordersOfCell: cell, into: &borders)
      if let problem = problem(leaving: place, over: borders) { return problem }
    }
    for piece in 0..<network.streets.pieceCount {
      let borders = places.borders(ofPiece: piece)
      if let problem = problem(leaving: places.piece(piece), over: borders) { return problem }
    }
    for node in network.streets.refuges {
      let borders = places.borders(ofRefuge: node)
      if let problem = problem(leaving: places.refuge(node), over: borders) { return problem }
    }
    return nil
  }

  /// Nobody comes to a place and interval.
  private func isUnreached(_ label: Int) -> Bool { supports[label][0] == .max }

  private func problemAtStarts() -> String? {
    for node in question.starts {
      let high = places.span(ofNode: node).high
      for place in places.places(atNode: node) {
        for number in 0..<place.count {
          // Nobody begins before the question's times.
          let start = max(starts[place.times + number], 0)
          if start > min(ends[place.times + number], limit) { continue }
          if !all(supports[place.label + number] .<= start &- high) {
            return "\(place.name.text) is no place of who starts at node \(node)"
          }
        }
      }
    }
    return nil
  }

  private func problemAtGoals() -> String? {
    for node in question.goals {
      let low = places.span(ofNode: node).low
      for place in places.places(atNode: node) {
        for number in 0..<place.count where !isUnreached(place.label + number) {
          let arrival = max(
            (supports[place.label + number] &+ low).max(), starts[place.times + number])
          if arrival <= min(ends[place.times + number], limit) {
            return "goal \(node) can be reached from \(place.name.text)"
          }
        }
      }
    }
    return nil
  }

  /// What is wrong where one goes on from a place to those that border on it.
  private func problem(
    leaving place: WalkPlaces.Place, over borders: [WalkPlaces.Border]
  ) -> String? {
    for number in 0..<place.count where !isUnreached(place.label + number) {
      let support = supports[place.label + number]
      let start = starts[place.times + number]
      let end = min(ends[place.times + number], limit)
      for border in borders {
        let arrival = max((support &+ border.span.low).max(), start)
        if arrival > end { continue }
        // Of a place that is free at the same times only the same interval overlaps. An empty list
        // stands where the next one begins.
        let isAlike = border.place.times == place.times && border.place.count == place.count
        var next = isAlike ? number : 0
        let last = isAlike ? number + 1 : border.place.count
        while next < last, ends[border.place.times + next] < arrival { next += 1 }
        while next < last {
          let time = max(arrival, starts[border.place.times + next])
          // Intervals stand in the order of their times.
          if time > end { break }
          let least = pointwiseMax(support, time &- border.span.high)
          if !all(supports[border.place.label + next] .<= least) {
            return "\(border.place.name.text) does not take in who comes from \(place.name.text)"
          }
          next += 1
        }
      }
    }
    return nil
  }
}
