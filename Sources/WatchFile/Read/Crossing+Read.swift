import BergfriedDatum

extension Watch.Crossing {
  init?(_ entry: Entry, _ context: ReadingContext) {
    guard let section = Section<CrossingKey>(entry) else { return nil }
    let ends = [CrossingKey.from, .to].map { key in
      section.required(key, "a name or [lon, lat]").flatMap { Self.end($0, context.names) }
    }
    let times = Self.times(section[.within], night: context.night)
    guard let from = ends[0], let to = ends[1], let times else { return nil }
    guard from != to else {
      section[.to]?.fail("is where from is: give another place")
      return nil
    }
    self.init(from: from, to: to, times: times)
  }

  private static func end(_ entry: Entry, _ names: ReadingNames) -> Watch.Look.Target? {
    if entry.isList { return entry.geographic().map { .position($0) } }
    return entry.text("a name").map { Watch.Look.Target($0, names) }
  }

  /// `night`, which is also meant where nothing is said, or `[from, to]`.
  private static func times(_ entry: Entry?, night: Range<Ticks>?) -> Range<Ticks>? {
    guard let entry, entry.word != "night" else { return night }
    guard entry.isList else {
      entry.fail("\(entry.shown) is no time: give night, or two times [21:30, 22:00]")
      return nil
    }
    let items = entry.list("two times")
    guard items.count == 2 else {
      entry.fail("\(items.count) times are no range: give two, as [21:30, 22:00]")
      return nil
    }
    let times = items.map { $0.time(within: night) }
    guard let start = times[0], let end = times[1] else { return nil }
    guard start < end else {
      entry.fail("ends before it begins: give the earlier time first")
      return nil
    }
    return start..<end
  }
}
