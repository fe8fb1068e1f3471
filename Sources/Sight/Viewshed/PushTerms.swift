/// What adding a ring to candidate lists needs to know, lane by lane in memory: the ring's upper
/// and lower lines, and the bounds of the whole horizon before it.
struct PushTerms {
  static let floatCount = 8 * 16

  private let lines: UnsafeMutablePointer<Float>

  init(_ memory: UnsafeMutablePointer<Float>) { lines = memory }

  @inline(__always)
  func set(
    upper: (Lanes, Lanes), lower: (Lanes, Lanes), oldUpper: (Lanes, Lanes),
    oldLower: (Lanes, Lanes)
  ) {
    store(upper.0, lines)
    store(upper.1, lines + 16)
    store(lower.0, lines + 32)
    store(lower.1, lines + 48)
    store(oldUpper.0, lines + 64)
    store(oldUpper.1, lines + 80)
    store(oldLower.0, lines + 96)
    store(oldLower.1, lines + 112)
  }

  @inline(__always)
  func joining(_ lane: Int, ring: Int32) -> Candidate {
    entry(lines + lane, ring)
  }

  @inline(__always)
  func before(_ lane: Int, ring: Int32) -> Candidate {
    entry(lines + (64 + lane), ring)
  }

  @inline(__always)
  private func entry(_ line: UnsafeMutablePointer<Float>, _ ring: Int32) -> Candidate {
    Candidate(
      first: ring, last: ring, upperLeft: line[0], upperRight: line[16], lowerLeft: line[32],
      lowerRight: line[48])
  }
}
