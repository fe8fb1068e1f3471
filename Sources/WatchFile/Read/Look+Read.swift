import BergfriedCore

extension Watch.Look {
  /// - Parameter tower: the name of the one it is made from.
  init?(_ entry: Entry, _ context: ReadingContext, tower: String?) {
    guard let section = Section<LookKey>(entry) else { return nil }
    let target = Self.target(section, context, tower: tower)
    let times = Self.times(section, night: context.night)
    guard let target, let times else { return nil }
    self.init(target: target, times: times)
  }

  private static func target(
    _ section: Section<LookKey>, _ context: ReadingContext, tower: String?
  ) -> Target? {
    let pitch = section.number(.pitch, "a pitch in degrees", -90...90)
    guard let (key, entry) = section.exactlyOne(of: [.towards, .point, .xy, .azimuth]) else {
      return nil
    }
    if key != .azimuth {
      section[.pitch]?.fail(
        .watchConflict, "goes with azimuth only: a \(key.rawValue) has a pitch of its own")
    }
    switch key {
    case .point: return entry.geographic().map { .position($0) }
    case .xy: return entry.framed().map { .position($0) }
    case .azimuth:
      return entry.number("an azimuth in degrees", -360...720)
        .map { .direction(azimuthDegrees: $0, pitchDegrees: pitch) }
    default:
      guard let name = entry.text("a name") else { return nil }
      guard name != tower else {
        entry.fail(.watchTarget, "\(name) cannot look towards itself: give another name")
        return nil
      }
      guard !context.names.privateZones.contains(name) else {
        entry.fail(
          .watchTarget,
          "\(name) is never looked into: choose another target or the zone's kind area")
        return nil
      }
      return Target(name, context.names)
    }
  }

  private static func times(_ section: Section<LookKey>, night: Watch.Night?) -> IntervalSet? {
    let start = section[.from]?.time(within: night)
    let length = section[.length]?.duration()
    let step = section[.every]?.duration()
    if section[.every] != nil, section[.length] == nil {
      section[.every]?.fail(.watchMissingKey, "needs a for: say how long each look is held")
      return nil
    }
    if let step, let length, step < length {
      section[.every]?.fail(.watchTimeOrder, "is shorter than for: looks would overlap themselves")
      return nil
    }
    let isRead =
      (section[.from] == nil || start != nil)
      && (section[.length] == nil || length != nil) && (section[.every] == nil || step != nil)
    guard let night = night?.times, isRead else { return nil }
    let first = start ?? night.lowerBound
    guard first < night.upperBound else {
      section[.from]?.fail(.watchTimeOrder, "is when the night ends: give an earlier time")
      return nil
    }
    return Self.times(from: first, length: length, step: step, night: night)
  }

  /// All times of a look that begins within the night, cut off where the night ends.
  static func times(
    from first: Ticks, length: Ticks?, step: Ticks?, night: Range<Ticks>
  ) -> IntervalSet {
    guard let length else { return IntervalSet(first..<night.upperBound) }
    let starts =
      step.map { stride(from: first.count, to: night.upperBound.count, by: Int($0.count)) }
      ?? stride(from: first.count, to: first.count + 1, by: 1)
    return IntervalSet(
      starts.map { start in
        Ticks(count: start)..<min(Ticks(count: start) + length, night.upperBound)
      })
  }
}

extension Watch.Look.Target {
  /// What a name stands for: a tower, a zone, or else something of the map.
  init(_ name: String, _ names: ReadingNames) {
    self = names.own(name, tower: Self.tower, zone: Self.zone) ?? .named(name)
  }
}
