import Yams

extension Node.Mapping {
  /// The pairs with those of `<<: *other` put in; a section's own keys go first.
  var merged: [(Node, Node)] {
    let own = filter { key, _ in key.scalar?.string != "<<" }.map { ($0.key, $0.value) }
    let others = filter { key, value in key.scalar?.string == "<<" }
      .flatMap { pair in pair.value.sequence.map(Array.init) ?? [pair.value] }
    return others.reduce(into: own) { pairs, other in
      let added = other.mapping?.merged ?? [(Node("<<"), other)]
      pairs += added.filter { new in !pairs.contains { $0.0 == new.0 } }
    }
  }
}
