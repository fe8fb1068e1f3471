import BergfriedCore
public import BergfriedCoverage
public import BergfriedStreets
import BergfriedSurface

/// Replays a ``ReachRoute`` under the eyes of the towers, with a line of sight walked for everyone
/// who looks there then: what was worked out piece by piece plays no part.
///
/// *Model.* At each moment the mover stands in one place, at the height of the cell they are in or
/// of the bridge that carries them, and is seen if they lie in a telescope's field and limits and
/// the highest eye sees their top over the lowest surface, their ground raised by the vertical
/// error. So who is not seen here is seen for no true heights. On the border of two cells they are
/// seen where they are from both. In covered ways, private zones and on unknown ground nobody is
/// seen.
///
/// Moments are at most a second and a metre apart, with a leg's ends, and with the last tick before
/// and the first after a look begins or ends. At the very instants of a look's ends nobody is seen,
/// unless one look ends there and another begins that both hold them.
public struct SightCheck {
  /// What a replay found.
  public struct Replay: Sendable {
    /// The first time that someone sees the mover; `nil` if nobody ever does.
    public var sighting: Sighting?
    /// How many moments of the route were looked at.
    public var momentCount = 0
    /// How many lines of sight were walked.
    public var lineCount = 0
  }

  let town: Town
  let posts: [WatchingPost]
  let night: ClosedRange<Ticks>

  /// - Throws: ``CoverageError`` where a tower has nothing to stand on.
  public init(_ town: Town, _ question: CoverageQuestion) throws(CoverageError) {
    self.town = town
    var posts: [WatchingPost] = []
    for tower in question.towers {
      let placed = try PlacedTower(tower, on: town.surface)
      posts += placed.telescopes.map { WatchingPost(placed, $0, town, question) }
    }
    self.posts = posts
    night = question.night.lowerBound...question.night.upperBound
  }

  /// Replays the legs that lie on a piece and in the night, whatever else is wrong with them.
  ///
  /// - Complexity: O(moments × telescopes), and O(distance) for each line.
  public func replay(
    _ route: ReachRoute, speedMetresPerSecond speed: Double
  ) -> Replay {
    var replay = Replay()
    for leg in route.legs {
      guard case .piece(let piece, let from, let to) = leg.place,
        town.streets.pieces.indices.contains(piece), leg.enter <= leg.leave,
        night.contains(leg.enter), night.contains(leg.leave)
      else { continue }
      let line = town.streets.pieces[piece]
      // Who gets through is as fast along the slope as told, and so slower on the map.
      let share = line.lengthMetres / town.streets.slopeMetres[piece]
      let ends = (share * metres(from, speed), share * metres(to, speed))
      // Travel times are rounded up to whole ticks.
      let all = -0.001...line.lengthMetres + 0.001
      guard all.contains(ends.0), all.contains(ends.1) else { continue }
      let watching = posts.flatMap { $0.looks(between: leg.enter, and: leg.leave) }
      for time in moments(of: leg.enter...leg.leave, metres: abs(ends.1 - ends.0), watching) {
        replay.momentCount += 1
        guard town.standings[piece] == .open else { continue }
        let done =
          leg.leave > leg.enter
          ? (time - leg.enter).seconds / (leg.leave - leg.enter).seconds : 0
        let along = min(max(ends.0 + done * (ends.1 - ends.0), 0), line.lengthMetres)
        let place = MoverPlace(piece: piece, alongMetres: along, in: town)
        guard let seer = seer(of: place, at: time, watching, &replay.lineCount) else {
          continue
        }
        replay.sighting = Sighting(
          tower: seer.placed.tower.name, telescope: seer.telescope.name, time: time, piece: piece,
          point: place.point)
        return replay
      }
    }
    return replay
  }

  private func metres(_ offset: Ticks, _ speed: Double) -> Double { offset.seconds * speed }

  func moments(
    of times: ClosedRange<Ticks>, metres: Double, _ watching: [WatchingPost.Held]
  ) -> [Ticks] {
    let span = (times.upperBound - times.lowerBound).seconds
    let count = max(1, span.rounded(.up), metres.rounded(.up))
    let even = (0...Int(count)).map { number in
      times.lowerBound + Ticks(count: Int64((span * Double(number) / count * 1e6).rounded()))
    }
    let events = watching.flatMap { held in
      [held.times.lowerBound, held.times.upperBound].flatMap { time in
        [time - Ticks(count: 1), time, time + Ticks(count: 1)]
      }
    }
    return Set(even + events).filter(times.contains).sorted()
  }

  /// Who sees the mover: the first whose look is held, or the first of two whose looks meet then.
  func seer(
    of place: MoverPlace, at time: Ticks, _ watching: [WatchingPost.Held], _ lineCount: inout Int
  ) -> WatchingPost? {
    for held in watching where held.times.lowerBound < time && time < held.times.upperBound {
      if held.post.sees(place, in: held.look, &lineCount) { return held.post }
    }
    let ending = watching.filter { $0.times.upperBound == time }
    let beginning = watching.filter { $0.times.lowerBound == time }
    guard !ending.isEmpty, !beginning.isEmpty else { return nil }
    var last: WatchingPost?
    for held in ending where last == nil {
      if held.post.sees(place, in: held.look, &lineCount) { last = held.post }
    }
    for held in beginning where last != nil {
      if held.post.sees(place, in: held.look, &lineCount) { return last }
    }
    return nil
  }
}
