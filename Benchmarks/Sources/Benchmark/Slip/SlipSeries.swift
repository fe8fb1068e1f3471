import BergfriedCore
import BergfriedStreets

/// The instances that are published, by name. Those that end in `-open` have a route, those in
/// `-shut` none.
enum SlipSeries {
  typealias Pair = (name: String, open: SlipInstance, shut: SlipInstance)

  /// The small ones, which are kept with the sources.
  static func small() -> [(name: String, instance: SlipInstance)] {
    let pairs = [squeeze(), houses(), swept(), tangle()]
    return pairs.flatMap { [("\($0.name)-open", $0.open), ("\($0.name)-shut", $0.shut)] }
  }

  /// A large town, roughly of so many pieces; shut, its goal is a tick too early.
  static func town(pieces: Int, seed: UInt64) -> Pair? {
    let town = MadeSchedule(pieces: pieces, looks: 8, seed: seed)
    let network = ReachNetwork(town.draft())
    let night = Ticks(count: 0)...town.night
    let question = ReachQuestion(
      from: [ReachSpot(.node(0), night)],
      to: [ReachSpot(.node(town.side * town.side - 1), night)])
    let note = "town of \(pieces) pieces, seed \(seed)"
    return pair("town-\(pieces)-\(seed)", SlipInstance(network, question, notes: [note]))
  }

  /// Three pieces; the one between is free for just as long as it takes, or a tick less.
  private static func squeeze() -> Pair {
    func instance(_ gap: Int64, _ note: String) -> SlipInstance {
      var draft = ReachDraft(nodeCount: 4)
      let night = Ticks(count: 0)..<Ticks(count: 100)
      let seen = [(60, 100), (0, 50), (0, 20)].map { Int64($0.0)..<Int64($0.1) }
      for (number, look) in seen.enumerated() {
        var looks = [Ticks(count: look.lowerBound)..<Ticks(count: look.upperBound)]
        if number == 1 { looks.append(Ticks(count: 50 + gap)..<Ticks(count: 100)) }
        draft.add(
          from: number, to: number + 1, travel: Ticks(count: 7),
          free: IntervalSet(looks).complement(within: night))
      }
      let question = ReachQuestion(
        from: [ReachSpot(.node(0), Ticks(count: 0)...Ticks(count: 9))],
        to: [ReachSpot(.node(3), Ticks(count: 0)...Ticks(count: 100))])
      return SlipInstance(ReachNetwork(draft), question, notes: [note])
    }
    return (
      "squeeze", instance(7, "a gap of 7 ticks in a way of 7"),
      instance(6, "a gap of 6 ticks in a way of 7")
    )
  }

  /// A town with so many strips over it that one gets through only from house to house.
  private static func houses() -> Pair {
    var town = SweptTown(side: 4, telescopes: 4, strip: 40, refuges: 4, seed: 3)
    let open = SlipInstance(
      town.network(), town.question, notes: ["swept town with open houses, seed 3"])
    town.refuges = 0
    let shut = SlipInstance(
      town.network(), town.question, notes: ["the same town, its houses closed"])
    return ("houses", open, shut)
  }

  private static func swept() -> Pair {
    let town = SweptTown(side: 5, telescopes: 2, strip: 30, seed: 9)
    let note = "swept town of 5 x 5 crossings, seed 9"
    return pair("swept", SlipInstance(town.network(), town.question, notes: [note]))!
  }

  private static func tangle() -> Pair {
    let (network, question) = MadeTangle(nodes: 30, pieces: 60, seed: 5).made()
    let note = "tangle of 60 pieces with loops, refuges and points, seed 5"
    return pair("tangle", SlipInstance(network, question, notes: [note]))!
  }

  /// An instance and the same a tick too early; `nil` if no goal is reached.
  private static func pair(_ name: String, _ open: SlipInstance) -> Pair? {
    open.shut(notes: open.notes + ["its goals end a tick before one would be there"]).map {
      (name, open, $0)
    }
  }
}
