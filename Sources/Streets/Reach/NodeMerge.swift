import BergfriedCore

/// Merges the free intervals of a node's pieces, node by node.
struct NodeMerge {
  private(set) var cells: [ReachCells.Cell] = []
  private(set) var offsets: [Int32] = [0]
  private(set) var starts: [Int64] = []
  private(set) var ends: [Int64] = []
  private(set) var halfOffsets: [Int32] = []
  private(set) var halves: [Int32] = []
  private let freeOffsets: [Int]
  /// Per side at the node: its next cell, the end of its cells, and which side it is.
  private var heads: [(next: Int, end: Int, side: Int32)] = []

  init(_ draft: ReachDraft) {
    freeOffsets = draft.freeOffsets
    let count = draft.freeStarts.count
    cells.reserveCapacity(count)
    halves.reserveCapacity(2 * count)
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
    halfOffsets.reserveCapacity(count + 1)
    for piece in draft.travel.indices {
      for cell in freeOffsets[piece]..<freeOffsets[piece + 1] {
        cells.append(
          ReachCells.Cell(
            start: draft.freeStarts[cell], end: draft.freeEnds[cell],
            travel: draft.travel[piece], fromInterval: -1, toInterval: -1))
      }
    }
  }

  /// Takes the next node in.
  mutating func merge(_ sides: ArraySlice<Int32>, isRefuge: Bool) {
    heads.removeAll(keepingCapacity: true)
    for side in sides {
      let piece = Int(side / 2)
      let (next, end) = (freeOffsets[piece], freeOffsets[piece + 1])
      if next < end { heads.append((next, end, side % 2)) }
    }
    if isRefuge {
      let always = ReachNetwork.always
      open(from: always.lowerBound.count, to: always.upperBound.count)
    }
    while let first = nextHead() {
      let cell = heads[first].next
      let (start, end) = (cells[cell].start, cells[cell].end)
      if starts.count == Int(offsets[offsets.count - 1]) || start > ends[ends.count - 1] {
        open(from: start, to: end)
      } else if end > ends[ends.count - 1] {
        ends[ends.count - 1] = end
      }
      take(cell, side: heads[first].side)
      heads[first].next += 1
      if heads[first].next == heads[first].end {
        heads[first] = heads[heads.count - 1]
        heads.removeLast()
      }
    }
    offsets.append(Int32(starts.count))
  }

  /// Ends the last interval, once all nodes are in.
  mutating func finish() { halfOffsets.append(Int32(halves.count)) }

  private mutating func open(from start: Int64, to end: Int64) {
    starts.append(start)
    ends.append(end)
    halfOffsets.append(Int32(halves.count))
  }

  private mutating func take(_ cell: Int, side: Int32) {
    halves.append(Int32(2 * cell) + side)
    let interval = Int32(starts.count - 1)
    if side == 0 { cells[cell].fromInterval = interval } else { cells[cell].toInterval = interval }
  }

  /// The side whose next cell begins first.
  private func nextHead() -> Int? {
    var best: Int?
    var bestStart = Int64.max
    for (index, head) in heads.enumerated() where cells[head.next].start < bestStart {
      (best, bestStart) = (index, cells[head.next].start)
    }
    return best
  }
}
