/// The candidates of one bin: the rings, or runs of rings, that may make the horizon.
///
/// A ring left out lies under the lower line of one that is kept. The list is read only where a bin
/// has more than one candidate.
///
/// Candidates stand in rows of sixteen, in the order of their rings, all rows but the last full.
/// Most bins need one row. Rough ground that all rises to the same line needs several: there a
/// cell that is seen must be held against each ring that contends.
struct CandidateList {
  /// The most rows a bin may have; what does not fit is joined into runs.
  @inline(__always) static var rowLimit: Int { 8 }
  @inline(__always) static var farFloatCount: Int { (rowLimit - 1) * CandidateRow.floatCount }

  private let near: UnsafeMutablePointer<Float>
  private let far: UnsafeMutablePointer<Float>

  /// - Parameters:
  ///   - near: where the first row lies.
  ///   - far: where the others lie, ``farFloatCount`` numbers.
  @inline(__always)
  init(near: UnsafeMutablePointer<Float>, far: UnsafeMutablePointer<Float>) {
    self.near = near
    self.far = far
  }

  @inline(__always)
  func row(_ index: Int) -> CandidateRow {
    CandidateRow(index == 0 ? near : far + (index &- 1) &* CandidateRow.floatCount)
  }

  subscript(slot: Int) -> Candidate {
    @inline(__always)
    get { row(slot >> 4)[slot & 15] }
    @inline(__always)
    nonmutating set { row(slot >> 4)[slot & 15] = newValue }
  }

  /// How many rows `count` candidates fill.
  @inline(__always)
  static func rows(_ count: Int) -> Int { (count &+ 15) >> 4 }

  /// How many of `count` candidates stand in a row.
  @inline(__always)
  static func filled(_ count: Int, row: Int) -> Int { min(16, count &- row &* 16) }

  /// The same, as a bit for each.
  @inline(__always)
  static func bits(_ count: Int, row: Int) -> UInt32 {
    (1 &<< UInt32(filled(count, row: row))) &- 1
  }

  /// A slope at a place in the bin that one of the candidates surely reaches.
  @inline(__always)
  func highestLower(share: Float, count: Int) -> Float {
    var highest = HorizonBins.nothing
    for row in 0..<CandidateList.rows(count) {
      let filled = CandidateList.filled(count, row: row)
      highest = max(highest, self.row(row).highestLower(share: share, count: filled))
    }
    return highest
  }

  /// Adds a candidate to `count` others, drops those it hides, and gives the new count.
  ///
  /// - Parameter floor: the bin's lower bound; what lies under it is dropped before the list
  ///   grows by a row. Where there is no more room, two neighbours become one run: dropping to full
  ///   walks instead makes towns fifty times slower.
  func push(_ entry: Candidate, count: Int, floor: (left: Float, right: Float)) -> Int {
    var count = countAfterDropping(
      underLeft: entry.lowerLeft, right: entry.lowerRight, count: count)
    if count & 15 == 0 && count > 0 {
      count = keepAbove(left: floor.left, right: floor.right, count: count)
    }
    if count == CandidateRow.slots * CandidateList.rowLimit { count = mergeNearest() }
    self[count] = entry
    return count + 1
  }

  /// Drops the last candidates as far as they lie under a line.
  @inline(__always)
  private func countAfterDropping(underLeft left: Float, right: Float, count: Int) -> Int {
    var row = CandidateList.rows(count) &- 1
    while row >= 0 {
      let standing =
        self.row(row).rising(overLeft: left, right: right) & CandidateList.bits(count, row: row)
      if standing != 0 { return row &* 16 &+ 32 &- standing.leadingZeroBitCount }
      row &-= 1
    }
    return 0
  }

  /// Drops the candidates that lie under a line. All rows must be full.
  private func keepAbove(left: Float, right: Float, count: Int) -> Int {
    var kept = 0
    for row in 0..<CandidateList.rows(count) {
      let source = self.row(row)
      let bits = source.rising(overLeft: left, right: right)
      if kept == row &* 16 {
        kept += source.keep(bits)
      } else {
        for slot in 0..<16 where bits & (1 << UInt32(slot)) != 0 {
          self[kept] = source[slot]
          kept += 1
        }
      }
    }
    return kept
  }

  /// Joins two neighbours of a full list and gives the new count.
  private func mergeNearest() -> Int {
    var best = (slot: 0, span: Int32.max)
    for row in 0..<CandidateList.rowLimit {
      let nearest = self.row(row).nearest()
      if nearest.span < best.span { best = (row &* 16 &+ nearest.slot, nearest.span) }
    }
    self[best.slot] = self[best.slot].joined(with: self[best.slot + 1])
    let count = CandidateRow.slots * CandidateList.rowLimit - 1
    for slot in best.slot + 1..<count { self[slot] = self[slot + 1] }
    return count
  }

  /// Copies `count` candidates to the lists of the bin's two halves. The left one may be the list
  /// itself.
  func split(count: Int, left: CandidateList, right: CandidateList) {
    for row in 0..<CandidateList.rows(count) {
      self.row(row).split(left: left.row(row), right: right.row(row))
    }
  }
}
