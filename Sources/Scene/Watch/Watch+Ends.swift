import BergfriedWatchFile

extension Watch {
  /// Where crossings and escorts begin and lead to, each with its place in the file.
  var ends: [(end: Crossing.End, steps: [WatchMarks.Step])] {
    let lists = [
      ("crossings", crossings.map { ($0.from, $0.to) }),
      ("escorts", escorts.map { ($0.from, $0.to) }),
    ]
    return lists.flatMap { key, list in
      list.enumerated().flatMap { index, ends in
        [("from", ends.0), ("to", ends.1)].flatMap { side, ends in
          ends.enumerated().map { number, end in
            (end, [.key(key), .item(index), .key(side), .item(number)])
          }
        }
      }
    }
  }
}
