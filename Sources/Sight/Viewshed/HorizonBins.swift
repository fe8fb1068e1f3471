/// The angular bins of one octant, or of a range of its directions.
///
/// There are never fewer bins per octant than cells on a ring, so a ring has at most one vertex
/// in a bin; where the rings outgrow the bins, every bin is split in two.
struct HorizonBins: ~Copyable {
  /// A slope below every horizon.
  @inline(__always) static var nothing: Float { -1e30 }
  @inline(__always) static var groupSize: Int { 16 }
  @inline(__always) static var blockSize: Int { 64 }
  /// Rings beyond this lie too far out for the bins' arithmetic to stay exact.
  static let ringLimit = 1 << 17

  /// Bins in the whole octant.
  private(set) var binCount: Int
  private(set) var terms: BinTerms
  /// The first group of this range, counted over the whole octant.
  private(set) var firstGroup: Int
  private(set) var groupCount: Int

  let groups: UnsafeMutablePointer<BinGroup>
  /// The first row of each bin's candidates, and the others apart: few bins need them, and what is
  /// not used takes no memory.
  private let lists: UnsafeMutablePointer<Float>
  private let farLists: UnsafeMutablePointer<Float>
  /// Per group, a slope that no bin's lower bound is under.
  let floors: UnsafeMutablePointer<Float>
  /// Per group, whether the last ring lay wholly under the floor.
  let wasBelow: UnsafeMutablePointer<Bool>
  /// Per group, the slots of planes that make the horizon; only where heights are asked for.
  let planes: UnsafeMutablePointer<BinPlanes>?
  private let capacity: Int

  /// - Parameters:
  ///   - plan: how many bins there are at first and how often they will be split.
  ///   - part: which of `parts` equal ranges of directions this one is.
  init(_ plan: BinPlan, part: Int, of parts: Int, keepsPlanes: Bool) {
    let groupsAtFirst = plan.firstBinCount / HorizonBins.groupSize
    precondition(groupsAtFirst % (4 * parts) == 0, "\(groupsAtFirst) groups in \(parts) parts")
    binCount = plan.firstBinCount
    terms = BinTerms(binCount)
    groupCount = groupsAtFirst / parts
    firstGroup = part * groupCount
    capacity = groupCount << plan.splits
    groups = .allocate(capacity: capacity)
    groups.initialize(repeating: BinGroup(), count: capacity)
    let listFloats = capacity * HorizonBins.groupSize * CandidateRow.floatCount
    lists = .allocate(capacity: listFloats)
    lists.initialize(repeating: 0, count: listFloats)
    // Left as it is: a row is written before it is read.
    farLists = .allocate(capacity: capacity * HorizonBins.groupSize * CandidateList.farFloatCount)
    floors = .allocate(capacity: capacity)
    floors.initialize(repeating: HorizonBins.nothing, count: capacity)
    wasBelow = .allocate(capacity: capacity)
    wasBelow.initialize(repeating: false, count: capacity)
    planes = keepsPlanes ? .allocate(capacity: capacity * BinPlanes.slots) : nil
    planes?.initialize(repeating: BinPlanes(), count: capacity * BinPlanes.slots)
  }

  deinit {
    groups.deallocate()
    lists.deallocate()
    farLists.deallocate()
    floors.deallocate()
    wasBelow.deallocate()
    planes?.deallocate()
  }

  @inline(__always)
  func list(_ group: Int, lane: Int) -> CandidateList {
    let bin = group &* HorizonBins.groupSize &+ lane
    return CandidateList(
      near: lists + bin &* CandidateRow.floatCount,
      far: farLists + bin &* CandidateList.farFloatCount)
  }

  /// How many candidates each bin of a group has, in memory.
  @inline(__always)
  func counts(_ group: Int) -> UnsafeMutablePointer<Int32> {
    UnsafeMutableRawPointer(groups + group).advanced(by: 5 * MemoryLayout<Lanes>.stride)
      .assumingMemoryBound(to: Int32.self)
  }

  /// The candidate ring of each bin of a group that has just one, in memory.
  @inline(__always)
  func rings(_ group: Int) -> UnsafeMutablePointer<Int32> { counts(group) + 16 }

  /// The last blocker of each bin of a group, in memory.
  @inline(__always)
  func lastBlockers(_ group: Int) -> UnsafeMutablePointer<Int32> { counts(group) + 32 }

  /// The sideways position at or before which a bin begins on a ring.
  @inline(__always)
  func side(ofBin bin: Int, ring: Int) -> Int {
    // The product is below 2⁵³ and the half keeps whole quotients whole: as exact as a division.
    Int((Double(bin &* ring) + 0.5) * terms.exactInverse)
  }

  /// A group's first slot of planes.
  @inline(__always)
  func planes(_ group: Int) -> UnsafeMutablePointer<BinPlanes> {
    planes! + group &* BinPlanes.slots
  }

  /// Splits every bin in two: lines are cut at the middle, the rest is copied.
  mutating func split() {
    precondition(groupCount * 2 <= capacity, "bins split more often than planned")
    for group in stride(from: groupCount - 1, through: 0, by: -1) {
      let old = groups[group]
      splitLists(of: group, counts: old.count)
      let oldPlanes = planes.map { planes in
        (0..<BinPlanes.slots).map { planes[group * BinPlanes.slots + $0] }
      }
      // The right half first: the left one may lie where the old group still is.
      for half in [1, 0] {
        let target = 2 * group + half
        groups[target] = HorizonBins.half(of: old, startingAt: 8 * half)
        for slot in 0..<(oldPlanes?.count ?? 0) {
          planes![target * BinPlanes.slots + slot] =
            oldPlanes![slot].half(startingAt: 8 * half)
        }
        floors[target] = floors[group]
        wasBelow[target] = wasBelow[group]
      }
    }
    binCount *= 2
    terms = BinTerms(binCount)
    groupCount *= 2
    firstGroup *= 2
  }

  /// From the last bin on: the first bin's left half lies where the bin itself is.
  private func splitLists(of group: Int, counts: IntLanes) {
    for lane in stride(from: HorizonBins.groupSize - 1, through: 0, by: -1) where counts[lane] > 1 {
      list(group, lane: lane).split(
        count: Int(counts[lane]), left: list(2 * group, lane: 2 * lane),
        right: list(2 * group, lane: 2 * lane + 1))
    }
  }

  private static func half(of old: BinGroup, startingAt first: Int) -> BinGroup {
    var new = BinGroup()
    for lane in 0..<8 {
      let from = first + lane
      let upperMiddle = 0.5 * (old.upperLeft[from] + old.upperRight[from])
      let lowerMiddle = 0.5 * (old.lowerLeft[from] + old.lowerRight[from])
      for side in [0, 1] {
        let to = 2 * lane + side
        new.upperLeft[to] = side == 0 ? old.upperLeft[from] : upperMiddle
        new.upperRight[to] = side == 0 ? upperMiddle : old.upperRight[from]
        new.lowerLeft[to] = side == 0 ? old.lowerLeft[from] : lowerMiddle
        new.lowerRight[to] = side == 0 ? lowerMiddle : old.lowerRight[from]
        new.excess[to] = old.excess[from]
        new.count[to] = old.count[from]
        new.ring[to] = old.ring[from]
        new.lastBlocker[to] = old.lastBlocker[from]
      }
    }
    return new
  }
}

/// How many bins an octant starts with and how often they are split.
struct BinPlan {
  let firstBinCount: Int
  let splits: Int

  /// - Parameters:
  ///   - rings: how many rings there are; the last split leaves at least as many bins.
  ///   - parts: into how many equal ranges of directions the bins must divide.
  init(rings: Int, parts: Int) {
    let unit = HorizonBins.blockSize * parts
    var count = (rings + unit - 1) / unit * unit
    var splits = 0
    while count > unit {
      let halved = (count / 2 + unit - 1) / unit * unit
      // Rounding up again and again would end with far more bins than rings.
      guard (halved << (splits + 1)) * 25 <= rings * 27 else { break }
      count = halved
      splits += 1
    }
    firstBinCount = count
    self.splits = splits
  }
}
