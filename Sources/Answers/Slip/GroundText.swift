package import BergfriedCore
package import BergfriedCoverage
package import BergfriedStreets
import BergfriedSurface

/// A verdict on those who may leave the streets, in sentences.
package struct GroundText {
  package let answer: CrossingsDocument.Answer
  package let town: Town
  package var locating: Locating?

  package init(
    answer: CrossingsDocument.Answer, town: Town, locating: Locating? = nil,
    clock: WallClock = .utc
  ) {
    self.answer = answer
    self.town = town
    self.locating = locating
    self.clock = clock
  }
  package var clock = WallClock.utc
  /// What settings are called.
  package var names = SettingNames.library

  package var text: String {
    let lines: [String]
    switch answer.verdict {
    case .unconnected:
      lines =
        SlipText(
          answer: answer, streets: town.streets, locating: locating, clock: clock
        ).unconnected
    case .guarded:
      lines = [
        "Guarded   nobody gets \(answer.subject(on: clock)) or less, over open ground or streets",
        "Proof     \(Format.grouped(answer.groundProof?.rows ?? 0)) rows, to be checked with "
          + "bergfried verify",
      ]
    case .route:
      lines =
        ["Route     someone gets \(answer.subject(on: clock)), over open ground or streets"]
        + itinerary
    case .undecided, .exposed:
      lines =
        ["Undecided someone might get \(answer.subject(on: clock)), over open ground or streets,"]
        + (answer.legs == nil
          ? [
            "          as far as the cells tell; narrower ones, with "
              + "\(names.words(for: .groundCell, nil)), may tell more"
          ]
          : ["          if what is only possible neither sees nor bars. Such a way:"] + itinerary)
    }
    return (lines + answer.assumptions.map { "Assumed   \($0)" }).joined(separator: "\n") + "\n"
  }

  /// Streets by their names, and stretches of open ground with their length and climb.
  private var itinerary: [String] {
    GroundStage.stages(of: (answer.legs ?? []).compactMap(\.walkLeg), in: town).map { stage in
      let wait =
        stage.wait > .seconds(10) ? ", waiting \(Format.fixed(stage.wait.seconds, 0)) s of it" : ""
      return "  \(clock.clock(stage.enter)) to \(clock.clock(stage.leave))  \(stage.text)\(wait)"
    }
  }
}

/// A part of a route along one street, in one house, or over open ground.
package struct GroundStage {
  private enum Kind: Equatable {
    case street(String)
    case house
    case ground
  }

  private let kind: Kind
  package let enter: Ticks
  private(set) var leave: Ticks
  private(set) var wait: Ticks
  private var metres = 0.0
  private var upMetres = 0.0
  private var downMetres = 0.0

  package static func stages(of legs: [WalkRoute.Leg], in town: Town) -> [GroundStage] {
    legs.reduce(into: []) { stages, leg in
      let next = GroundStage(leg, in: town)
      if let last = stages.last, last.kind == next.kind {
        stages[stages.count - 1].leave = next.leave
        stages[stages.count - 1].wait = last.wait + next.wait
        stages[stages.count - 1].metres += next.metres
        stages[stages.count - 1].upMetres += next.upMetres
        stages[stages.count - 1].downMetres += next.downMetres
      } else {
        stages.append(next)
      }
    }
  }

  private init(_ leg: WalkRoute.Leg, in town: Town) {
    (enter, leave) = (leg.enter, leg.leave)
    let isStill: Bool
    switch leg.place {
    case .street(.refuge):
      kind = .house
      isStill = true
    case .street(.piece(let piece, let from, let to)):
      kind = .street(town.streets.street(ofPiece: piece))
      isStill = from == to
    case .ground(_, let from, let to):
      kind = .ground
      isStill = from == to
      metres = from.distanceMetres(to: to)
      if let low = town.surface.groundMetres(at: from), let high = town.surface.groundMetres(at: to)
      {
        (upMetres, downMetres) = (max(0, high - low), max(0, low - high))
      }
    }
    wait = isStill ? leg.leave - leg.enter : Ticks(count: 0)
  }

  /// Such as `over open ground, 240 m, up 35 m`.
  package var text: String {
    switch kind {
    case .street(let name): return name
    case .house: return "in a house"
    case .ground:
      let climbs = [("up", upMetres), ("down", downMetres)].filter { $0.1 >= 1 }
        .map { ", \($0.0) \(Format.fixed($0.1, 0)) m" }
      return "over open ground, \(Format.fixed(metres, 0)) m" + climbs.joined()
    }
  }
}
