public import BergfriedCore
public import BergfriedStreets

/// A part of a route along one street.
public struct RouteStage: Hashable, Sendable {
  /// The street's name, or its kind if it has none; `nil` for a refuge.
  public let street: String?
  /// When the mover comes into it.
  public let enter: Ticks
  /// When the mover leaves it.
  public private(set) var leave: Ticks
  /// How long of it the mover waits.
  public private(set) var wait: Ticks

  /// A route street by street.
  public static func stages(of route: ReachRoute, on streets: StreetGraph) -> [RouteStage] {
    route.legs.reduce(into: []) { stages, leg in
      let next = RouteStage(leg, on: streets)
      if let last = stages.last, last.street == next.street {
        stages[stages.count - 1].leave = next.leave
        stages[stages.count - 1].wait = last.wait + next.wait
      } else {
        stages.append(next)
      }
    }
  }

  private init(_ leg: ReachRoute.Leg, on streets: StreetGraph) {
    enter = leg.enter
    leave = leg.leave
    switch leg.place {
    case .piece(let piece, let from, let to):
      street = streets.title(ofPart: piece)
      wait = from == to ? leg.leave - leg.enter : Ticks(count: 0)
    case .refuge:
      street = nil
      wait = leg.leave - leg.enter
    }
  }
}
