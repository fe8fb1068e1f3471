import BergfriedCore
import BergfriedStreets

extension SlipInstance {
  /// The instance in the format of `Benchmarks/slip/README.md`.
  func write(to text: inout SlipText) throws {
    text.put("bergfried-slip", 1)
    for note in notes { text.put("# " + note) }
    text.put("nodes", Int64(network.nodeCount))
    for node in network.refuges { text.put("refuge", Int64(node)) }
    try writePieces(to: &text)
    for spot in question.starts { text.put("start " + spot.words, spot.numbers) }
    for spot in question.goals { text.put("goal " + spot.words, spot.numbers) }
    switch answer {
    case .reached(let route):
      text.put("route", route.legs.last?.leave.count ?? 0)
      for leg in route.legs { text.put("leg " + leg.words, leg.numbers) }
    case .unreachable(let proof):
      text.put("guarded")
      for node in 0..<network.nodeCount {
        for row in proof.rows[proof.offsets[node]..<proof.offsets[node + 1]] {
          text.put("row", Int64(node), row.earliest.count, row.end.count)
        }
        try text.flush(beyond: 1 << 20)
      }
    }
    text.put("end", Int64(text.lineCount))
  }

  private func writePieces(to text: inout SlipText) throws {
    for piece in 0..<network.pieceCount {
      let ends = network.ends(of: piece)
      var numbers = [Int64(ends.from), Int64(ends.to), network.travel(along: piece).count]
      for cell in network.cells(of: piece) {
        let free = network.free(in: cell)
        numbers += [free.lowerBound.count, free.upperBound.count]
      }
      text.put("piece", numbers)
      try text.flush(beyond: 1 << 20)
    }
  }
}

extension ReachSpot {
  fileprivate var words: String {
    if case .node = place { return "node" }
    return "point"
  }

  fileprivate var numbers: [Int64] {
    let times = [window.lowerBound.count, window.upperBound.count]
    switch place {
    case .node(let node): return [Int64(node)] + times
    case .point(let piece, let offset): return [Int64(piece), offset.count] + times
    }
  }
}

extension ReachRoute.Leg {
  fileprivate var words: String {
    if case .refuge = place { return "refuge" }
    return "piece"
  }

  fileprivate var numbers: [Int64] {
    switch place {
    case .refuge(let node): [Int64(node), enter.count, leave.count]
    case .piece(let piece, let from, let to):
      [Int64(piece), from.count, to.count, enter.count, leave.count]
    }
  }
}
