import BergfriedCore

extension Watch.Crossing {
  init?(_ entry: Entry, _ context: ReadingContext) {
    guard let section = Section<CrossingKey>(entry) else { return nil }
    let ends = [CrossingKey.from, .to].map { key in
      section.required(key, "a name or [lon, lat], or a list of them")
        .flatMap { Self.ends($0, context.names) }
    }
    let times = Self.times(section[.within], night: context.night)
    guard let from = ends[0], let to = ends[1], let times else { return nil }
    guard Set(from).isDisjoint(with: to) else {
      section[.to]?.fail(.watchSameEnds, "is where from is: give another place")
      return nil
    }
    self.init(from: from, to: to, times: times)
  }

  /// One end, or a list of them.
  static func ends(_ entry: Entry, _ names: ReadingNames) -> [End]? {
    guard entry.isList else { return end(entry, names).map { [$0] } }
    let items = entry.list("names or positions [lon, lat]")
    if items.allSatisfy(\.isNumber) { return end(entry, names).map { [$0] } }
    let ends = items.map { end($0, names) }
    return ends.contains(nil) ? nil : ends.compactMap { $0 }
  }

  private static func end(_ entry: Entry, _ names: ReadingNames) -> End? {
    if entry.isList { return entry.geographic().map { .position($0) } }
    return entry.text("a name").map { End($0, names) }
  }

  /// `night`, which is also meant where nothing is said, or `[from, to]`.
  private static func times(_ entry: Entry?, night: Watch.Night?) -> Range<Ticks>? {
    guard let entry, entry.word != "night" else { return night?.times }
    guard entry.isList else {
      entry.fail(
        .watchTime, "\(entry.shown) is no time: give night, or two times [\"21:30\", \"22:00\"]")
      return nil
    }
    let items = entry.list("two times")
    guard items.count == 2 else {
      entry.fail(
        .watchTime, "\(items.count) times are no range: give two, as [\"21:30\", \"22:00\"]")
      return nil
    }
    let times = items.map { $0.time(within: night) }
    guard let start = times[0], let end = times[1] else { return nil }
    guard start < end else {
      entry.fail(.watchTimeOrder, "ends before it begins: give the earlier time first")
      return nil
    }
    return start..<end
  }
}

extension Watch.Crossing.End {
  /// The word for ``edge``.
  public static let edgeWord = "edge"

  /// What a name stands for: a tower, a zone, the map's edge, or else something of the map.
  init(_ name: String, _ names: ReadingNames) {
    self =
      names.own(name, tower: Self.tower, zone: Self.zone)
      ?? (name == Self.edgeWord ? .edge : .named(name))
  }
}
