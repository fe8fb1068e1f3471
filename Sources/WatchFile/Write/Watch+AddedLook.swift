public import BergfriedCore

extension Watch {
  /// A look in a direction that a telescope is to make besides its own.
  public struct AddedLook: Hashable, Sendable {
    /// By its place among the towers, and the telescope's among the tower's.
    public let tower: Int
    /// By its place among the tower's telescopes.
    public let telescope: Int
    /// Of the field's middle, clockwise from true north.
    public let azimuthDegrees: Double
    /// Of the field's middle, up from the horizontal.
    public let pitchDegrees: Double
    /// One time, or several that are equally long and far apart, up to the end of the night.
    public let times: IntervalSet

    /// A look by its telescope, its direction and its times.
    public init(
      tower: Int, telescope: Int, azimuthDegrees: Double, pitchDegrees: Double, times: IntervalSet
    ) {
      self.tower = tower
      self.telescope = telescope
      self.azimuthDegrees = azimuthDegrees
      self.pitchDegrees = pitchDegrees
      self.times = times
    }

    /// The look as a watch has it.
    public var look: Look {
      Look(
        target: .direction(azimuthDegrees: azimuthDegrees, pitchDegrees: pitchDegrees),
        times: times)
    }

    /// How a watch file says it, such as
    /// `{ azimuth: 80, pitch: -4.5, from: "21:10", for: 5m }`.
    public func text(in night: Night) -> String { ValueText.line(value(in: night)) }

    /// The same as what an edit puts in.
    func value(in night: Night) -> WatchEdit.Value {
      var keys: [String: WatchEdit.Value] = [
        "azimuth": .number(azimuthDegrees), "pitch": .number(pitchDegrees),
      ]
      let intervals = times.intervals
      guard let first = intervals.first else { return .section(keys) }
      if first != night.times {
        keys["from"] = .text(AddedLook.time(first.lowerBound, in: night))
      }
      if first.upperBound < night.times.upperBound {
        keys["for"] = .text((first.upperBound - first.lowerBound).duration)
      }
      if intervals.count > 1 {
        keys["every"] = .text((intervals[1].lowerBound - first.lowerBound).duration)
      }
      return .section(keys)
    }

    /// `HH:MM`, or with its date where that would not do. Readers of YAML 1.1 take it for a
    /// number or a date, so it is put in quotes.
    private static func time(_ time: Ticks, in night: Night) -> String {
      let short = String(night.clock.clock(time).prefix(5))
      return night.time(short) == time ? short : night.clock.iso(time)
    }
  }
}
