import BergfriedCore

extension Watch.Escort {
  init?(_ entry: Entry, _ context: ReadingContext) {
    guard let section = Section<EscortKey>(entry) else { return nil }
    let ends = [EscortKey.from, .to].map { key in
      section.required(key, "a name or [lon, lat], or a list of them")
        .flatMap { Watch.Crossing.ends($0, context.names) }
    }
    let time =
      section[.at].map { $0.time(within: context.night) } ?? context.night?.times.lowerBound
    guard let from = ends[0], let to = ends[1], let time else { return nil }
    guard Set(from).isDisjoint(with: to) else {
      section[.to]?.fail(.watchSameEnds, "is where from is: give another place")
      return nil
    }
    self.init(from: from, to: to, time: time)
  }
}
