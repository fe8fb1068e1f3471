extension Node {
  /// The pairs of a section with those of `<<: *other` put in; its own keys go first.
  ///
  /// - Returns: `nil` where it is no section.
  /// - Complexity: O(pairs, those of others included).
  var merged: [Pair]? {
    guard let pairs else { return nil }
    var merged: [Pair] = []
    var words: Set<String> = []
    Node.gather(pairs, into: &merged, &words)
    return merged
  }

  private static func gather(
    _ pairs: [Pair], into merged: inout [Pair], _ words: inout Set<String>
  ) {
    for pair in pairs where pair.key.text != "<<" {
      // A key that is no word is told where it stands, once for each time.
      if let word = pair.key.text, !words.insert(word).inserted { continue }
      merged.append(pair)
    }
    for pair in pairs where pair.key.text == "<<" {
      for other in pair.value.items ?? [pair.value] {
        if let pairs = other.pairs {
          gather(pairs, into: &merged, &words)
        } else if words.insert("<<").inserted {
          merged.append(Pair(key: pair.key, value: other))
        }
      }
    }
  }
}
