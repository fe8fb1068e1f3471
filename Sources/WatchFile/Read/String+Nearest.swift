extension String {
  /// The word that this one was probably meant to be; `nil` where none is near.
  ///
  /// - Complexity: O(words · length²).
  func nearest(of words: [String]) -> String? {
    let ranked = words.map { (word: $0, distance: editDistance(to: $0)) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, min(count, best.word.count) / 2) ? best.word : nil
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
