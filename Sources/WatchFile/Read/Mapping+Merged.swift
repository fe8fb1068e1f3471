import Yams

extension Node.Mapping {
  /// The pairs with those of `<<: *other` put in; a section's own keys go first.
  ///
  /// - Complexity: O(pairs, those of others included).
  var merged: [(Node, Node)] {
    var pairs: [(Node, Node)] = []
    var words: Set<String> = []
    gather(into: &pairs, &words)
    return pairs
  }

  private func gather(into pairs: inout [(Node, Node)], _ words: inout Set<String>) {
    for (key, value) in self where key.scalar?.string != "<<" {
      // A key that is no word is told where it stands, once for each time.
      if let word = key.scalar?.string, !words.insert(word).inserted { continue }
      pairs.append((key, value))
    }
    for (key, value) in self where key.scalar?.string == "<<" {
      for other in value.sequence.map(Array.init) ?? [value] {
        if let mapping = other.mapping {
          mapping.gather(into: &pairs, &words)
        } else if words.insert("<<").inserted {
          pairs.append((Node("<<"), other))
        }
      }
    }
  }
}
