import BergfriedCore
import BergfriedCoverage

extension Watch.Telescope {
  /// - Parameter tower: the name of the one it stands on.
  init?(
    _ entry: Entry, _ context: ReadingContext, tower: String?, isSpare: Bool
  ) {
    guard let section = Section<TelescopeKey>(entry) else { return nil }
    let name = section.required(.name, "a name")?.text("a name")
    let lens = Lens(section)
    let sector = section[.sector]?.numbers("two azimuths [from, to]", [-360...720, -360...720])
    let pitch = section[.pitch]?.numbers("two pitches [low, high]", [-90...90, -90...90])
    if let pitch, pitch[0] > pitch[1] {
      section[.pitch]?.fail(
        .watchOrder,
        "\(Format.plain(pitch[0])) is above \(Format.plain(pitch[1])): give the lower first")
      return nil
    }
    let slew = section.number(.slew, "a speed in degrees per second", 0.001...1000)
    let looks = Self.looks(section.list(.looks, "looks"), context, tower: tower)
    let lookCost = section[.lookCost]?.cost()
    let spareCost = section[.spare]?.cost()
    guard let name, let lens else { return nil }
    var instrument = BergfriedCoverage.Telescope(
      name: name, optics: lens.optics, fieldDegrees: lens.fieldDegrees,
      fieldHeightDegrees: lens.fieldHeightDegrees,
      sector: sector.map { Sector(startDegrees: $0[0], endDegrees: $0[1]) } ?? .allRound,
      pitchDegrees: pitch.map { $0[0]...$0[1] } ?? -90...90, slewDegreesPerSecond: slew)
    instrument.rollDegrees = lens.rollDegrees
    self.init(
      instrument: instrument,
      looks: looks, lookCost: lookCost ?? 1, spareCost: spareCost ?? (isSpare ? 0 : nil))
  }

  /// Looks of which no two are held at once.
  ///
  /// - Complexity: O(n log n) for all times that looks are held.
  private static func looks(
    _ entries: [Entry], _ context: ReadingContext, tower: String?
  ) -> [Watch.Look] {
    let read = entries.compactMap { entry in
      Watch.Look(entry, context, tower: tower).map { (entry: entry, look: $0) }
    }
    var held = read.enumerated().flatMap { number, item in
      item.look.times.intervals.map { (times: $0, look: number) }
    }
    held.sort { ($0.times.lowerBound, $0.look) < ($1.times.lowerBound, $1.look) }
    var told: Set<Int> = []
    var last: (times: Range<Ticks>, look: Int)?
    for next in held {
      if let last, next.times.lowerBound < last.times.upperBound {
        let later = max(last.look, next.look)
        if told.insert(later).inserted {
          read[later].entry.fail(
            .watchLooksOverlap,
            "is held at \((context.night?.clock ?? .utc).iso(next.times.lowerBound)) while another "
              + "look is: a telescope looks one way at a time, so give it another from, for or "
              + "every")
        }
      }
      if last.map({ $0.times.upperBound < next.times.upperBound }) ?? true { last = next }
    }
    return read.map(\.look)
  }
}
