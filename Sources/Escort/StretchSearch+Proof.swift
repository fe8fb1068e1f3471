import BergfriedCore
import BergfriedStreets

extension StretchSearch {
  /// That no way leads from start to goal with every stretch out of view shorter than the least
  /// longest one.
  ///
  /// - Complexity: O(pieces log pieces).
  static func proof(
    in streets: EscortStreets, from starts: [Int], below least: Int64
  ) -> StretchProof {
    var walked = Array(repeating: Int64.max, count: streets.nodeCount)
    var queue = EscortQueue()
    for start in starts {
      walked[start] = 0
      queue.push(0, 0, start)
    }
    while let item = queue.pop() {
      guard item.first == walked[item.label] else { continue }
      let begin = streets.nodeSeen[item.label].isEmpty ? item.first : 0
      for side in streets.sides(at: item.label) {
        let piece = streets.pieces[side.piece]
        let head = streets.head(of: side)
        let length = piece.isInView ? 0 : begin + piece.millimetres
        if length < least, length < walked[head] {
          walked[head] = length
          queue.push(length, 0, head)
        }
      }
    }
    let nodes = walked.indices.filter { walked[$0] < .max }
    return StretchProof(nodes: nodes, millimetres: nodes.map { walked[$0] })
  }
}
