extension String {
  /// The word that this one was probably meant to be; `nil` where none is near.
  ///
  /// - Complexity: O(words · length²).
  func nearest(of words: [String]) -> String? { nearest(of: words, atMost: 1).first }

  /// The words that this one was probably meant to be, the likeliest first.
  ///
  /// - Complexity: O(words · length²).
  public func nearest(of words: [String], atMost count: Int) -> [String] {
    let lowercase = lowercased()
    let ranked = words.compactMap { word -> (word: String, distance: Int)? in
      // One that holds this one whole is as near as two slips of the pen.
      let isPart = self.count > 2 && word.lowercased().contains(lowercase)
      let distance = min(editDistance(to: word), isPart ? 2 : .max)
      return distance <= max(1, min(self.count, word.count) / 2) ? (word, distance) : nil
    }
    return ranked.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(count)
      .map(\.word)
  }

  /// How many letters must be put in, taken out, changed or swapped with their neighbour, whatever
  /// their case (optimal string alignment).
  func editDistance(to other: String) -> Int {
    let (mine, theirs) = (Array(lowercased()), Array(other.lowercased()))
    var rows = [Array(0...theirs.count)]
    for i in 0..<mine.count {
      var row = [i + 1]
      for j in 0..<theirs.count {
        let change = rows[i][j] + (mine[i] == theirs[j] ? 0 : 1)
        var least = Swift.min(change, rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, mine[i] == theirs[j - 1], mine[i - 1] == theirs[j] {
          least = Swift.min(least, rows[i - 1][j - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[mine.count][theirs.count]
  }
}
