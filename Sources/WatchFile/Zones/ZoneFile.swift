import BergfriedCore
import BergfriedEssentials

/// What the tz database says of one time zone, as the system keeps it (TZif, RFC 8536).
struct ZoneFile {
  /// The moments, in seconds since 1970, from which clocks are ahead of UTC by so many seconds.
  private(set) var changes: [Change] = []
  /// What holds before the first of them.
  private var first = 0
  /// What holds after the last of them.
  private var rule: ZoneRule?

  struct Change: Equatable {
    let moment: Int64
    let aheadSeconds: Int
  }

  /// - Parameter bytes: the whole file.
  /// - Returns: `nil` where it is none.
  init?(_ bytes: [UInt8]) {
    guard let short = Header(bytes[...]) else { return nil }
    // The first block has moments of 32 bits, for readers of old; from version 2 on one of 64 bits
    // follows, and a rule for the years to come.
    let isLong = short.version >= UInt8(ascii: "2")
    let block = isLong ? bytes.dropFirst(short.byteCount(momentBytes: 4)) : bytes[...]
    let momentBytes = isLong ? 8 : 4
    guard let header = Header(block), header.typeCount > 0,
      block.count >= header.byteCount(momentBytes: momentBytes)
    else { return nil }
    guard read(block.dropFirst(Header.byteCount), header, momentBytes) else { return nil }
    if isLong {
      let footer = block.dropFirst(header.byteCount(momentBytes: momentBytes))
      let line = footer.dropFirst().prefix { $0 != UInt8(ascii: "\n") }
      rule = ZoneRule(String(decoding: line, as: UTF8.self))
    }
  }

  /// - Parameter block: what follows a header.
  /// - Returns: whether it holds together.
  private mutating func read(
    _ block: ArraySlice<UInt8>, _ header: Header, _ momentBytes: Int
  ) -> Bool {
    let moments = block.prefix(header.timeCount * momentBytes)
    let kinds = block.dropFirst(moments.count).prefix(header.timeCount)
    let types = Array(block.dropFirst(moments.count + kinds.count).prefix(header.typeCount * 6))
    let ahead = (0..<header.typeCount).map { kind in
      Int(Int32(truncatingIfNeeded: ZoneFile.number(types[kind * 6..<kind * 6 + 4])))
    }
    // The standard has it that the first type holds before the first change.
    first = ahead[0]
    for (index, kind) in kinds.enumerated() {
      guard ahead.indices.contains(Int(kind)) else { return false }
      let place = moments.startIndex + index * momentBytes
      let moment = ZoneFile.number(moments[place..<place + momentBytes])
      changes.append(Change(moment: moment, aheadSeconds: ahead[Int(kind)]))
    }
    return zip(changes, changes.dropFirst()).allSatisfy { $0.moment < $1.moment }
  }

  /// A whole number with its sign, the highest byte first.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int64 {
    let value = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return bytes.count == 4
      ? Int64(Int32(truncatingIfNeeded: value)) : Int64(bitPattern: value)
  }

  /// By how much clocks are ahead of UTC from a moment on, and what changes up to another.
  func shifts(from start: Int64, to end: Int64) -> [Change] {
    let last = changes.last?.moment ?? .min
    // Rules are by the calendar year, and a year may begin a day before it does in UTC.
    let years = ZoneFile.year(of: start) - 1...ZoneFile.year(of: end) + 1
    let later = rule.map { rule in years.flatMap(rule.changes(in:)).filter { $0.moment > last } }
    let all = changes + (later ?? [])
    // What the rule says before its own first change is what the last one in the file says.
    let standing =
      all.last { $0.moment <= start }?.aheadSeconds ?? (all.isEmpty ? rule?.standard : nil)
    var shifts = [Change(moment: start, aheadSeconds: standing ?? first)]
    for change in all where start < change.moment && change.moment < end {
      if change.aheadSeconds != shifts[shifts.count - 1].aheadSeconds { shifts.append(change) }
    }
    return shifts
  }

  private static func year(of moment: Int64) -> Int {
    let bounded = min(max(moment, -62_000_000_000), 250_000_000_000)
    return Int(Ticks.seconds(bounded).utc.prefix(4)) ?? 1970
  }
}

extension ZoneFile {
  /// What stands before a block: how much of each there is in it.
  private struct Header {
    static let byteCount = 44

    let version: UInt8
    private let counts: [Int]

    var timeCount: Int { counts[3] }
    var typeCount: Int { counts[4] }

    init?(_ block: ArraySlice<UInt8>) {
      guard block.count >= Header.byteCount, block.starts(with: "TZif".utf8) else { return nil }
      let start = block.startIndex
      version = block[start + 4]
      counts = (0..<6).map {
        Int(ZoneFile.number(block[start + 20 + $0 * 4..<start + 24 + $0 * 4]))
      }
      guard counts.allSatisfy({ (0...100_000).contains($0) }) else { return nil }
    }

    /// With the block that follows.
    func byteCount(momentBytes: Int) -> Int {
      let (utc, standard, leap, letters) = (counts[0], counts[1], counts[2], counts[5])
      return Header.byteCount + timeCount * (momentBytes + 1) + typeCount * 6 + letters
        + leap * (momentBytes + 4) + standard + utc
    }
  }
}
