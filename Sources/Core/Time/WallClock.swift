/// What clocks show in some place: time that is ahead of UTC, by more or less as the year goes.
///
///     let vaduz = WallClock(name: "Europe/Vaduz", shifts: [.init(from: bell, aheadSeconds: 3600)])
///     vaduz.iso(bell)   // 2026-12-05T22:00:00+01:00
public struct WallClock: Hashable, Sendable {
  /// From a moment on clocks are ahead of UTC by so much.
  public struct Shift: Hashable, Sendable {
    /// The moment of the change.
    public let from: Ticks
    /// Negative west of Greenwich, as a rule.
    public let aheadSeconds: Int

    public init(from: Ticks, aheadSeconds: Int) {
      self.from = from
      self.aheadSeconds = aheadSeconds
    }
  }

  /// `UTC`, or such as `Europe/Vaduz` or `UTC+01:00`.
  public let name: String
  /// In their order; the first holds before its moment too.
  public let shifts: [Shift]

  /// A clock that shows UTC.
  public static let utc = WallClock(aheadSeconds: 0)

  /// - Parameter shifts: in their order; the first holds before its moment too.
  /// - Precondition: there is one.
  public init(name: String, shifts: [Shift]) {
    precondition(!shifts.isEmpty, "nothing tells what clocks show at \(name)")
    self.name = name
    self.shifts = shifts
  }

  /// A clock that is never put forward or back.
  public init(aheadSeconds: Int) {
    let name = aheadSeconds == 0 ? "UTC" : "UTC" + WallClock.offset(aheadSeconds)
    self.init(name: name, shifts: [Shift(from: Ticks(count: 0), aheadSeconds: aheadSeconds)])
  }

  /// How far clocks are ahead of UTC at a moment.
  public func aheadSeconds(at time: Ticks) -> Int {
    (shifts.last { $0.from <= time } ?? shifts[0]).aheadSeconds
  }

  /// The moment at which clocks show what they would in UTC at another; the first of two, and `nil`
  /// where they are put forward past it.
  public func moment(showing wall: Ticks) -> Ticks? {
    let moments = shifts.map { wall - .seconds(Int64($0.aheadSeconds)) }
    return moments.filter { $0 + .seconds(Int64(aheadSeconds(at: $0))) == wall }.min()
  }

  /// What clocks show, as if it were UTC.
  public func wall(_ time: Ticks) -> Ticks { time + .seconds(Int64(aheadSeconds(at: time))) }

  /// Date and time with how far it is ahead, such as `2026-12-05T22:00:00+01:00`.
  public func iso(_ time: Ticks) -> String {
    let ahead = aheadSeconds(at: time)
    return ahead == 0 ? time.utc : wall(time).utc.dropLast() + WallClock.offset(ahead)
  }

  /// Hours, minutes and seconds, such as `22:00:00`; what is less is left out.
  public func clock(_ time: Ticks) -> String { String(wall(time).utc.dropFirst(11).prefix(8)) }

  /// The date, such as `2026-12-05`.
  public func date(_ time: Ticks) -> String { String(wall(time).utc.prefix(10)) }

  private static func offset(_ seconds: Int) -> String {
    let minutes = seconds.magnitude / 60
    func two(_ value: UInt) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return (seconds < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60)
  }
}
