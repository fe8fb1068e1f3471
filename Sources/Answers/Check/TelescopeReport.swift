import BergfriedCore
import BergfriedCoverage
package import BergfriedWatchFile

/// What a watch file says about a telescope, and what follows for how far it recognises things.
package struct TelescopeReport: Encodable, Sendable {
  package struct Reach: Encodable, Sendable {
    package let level: String
    package let metres: Double
  }

  package let name: String
  package let kind: String
  package let fieldDegrees: Double
  package let fieldHeightDegrees: Double
  package let rollDegrees: Double
  package let looks: Int
  /// It sees nothing until it is given looks.
  package let isInReserve: Bool
  /// How often it looks somewhere, repetitions counted.
  package let times: Int
  /// By the watch's first ladder.
  package let reach: [Reach]

  package init(_ telescope: Watch.Telescope, of watch: Watch) {
    let instrument = telescope.instrument
    name = instrument.name
    kind =
      switch instrument.optics {
      case .nakedEye: "naked eye"
      case .glass(let aperture, let magnification):
        "\(Format.fixed(magnification, 1)) x \(Format.plain(aperture)) glass"
      case .camera(let pixels): "camera, \(pixels) pixels wide"
      }
    fieldDegrees = instrument.fieldDegrees
    fieldHeightDegrees = instrument.fieldHeightDegrees
    rollDegrees = instrument.rollDegrees
    looks = telescope.looks.count
    isInReserve = telescope.isInReserve
    times = telescope.looks.reduce(0) { $0 + $1.times.intervals.count }
    let ladder = watch.ladders[0]
    let metres = OpticsReach(of: instrument, by: ladder, in: watch.night.air).metres
    reach = zip(ladder.levels, metres).map { Reach(level: $0.name, metres: $1) }
  }

  /// One line for a person.
  package var text: String {
    let roll = rollDegrees == 0 ? "" : ", rolled \(Format.plain(rollDegrees))°"
    let field = "\(Format.fixed(fieldDegrees, 1))° x \(Format.fixed(fieldHeightDegrees, 1))°\(roll)"
    let levels = reach.map { "\($0.level) \(Format.distance($0.metres))" }
    let held =
      isInReserve
      ? "in reserve"
      : looks == 0
        ? "all the time"
        : "\(looks) look\(looks == 1 ? "" : "s"), held \(times == 1 ? "once" : "\(times) times")"
    return "\(name): \(kind), \(field), \(held); \(levels.joined(separator: ", "))"
  }
}
