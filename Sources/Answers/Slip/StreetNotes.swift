import BergfriedCore
package import BergfriedStreets

/// What is assumed of the streets beyond what the map says for certain, a sentence each.
package enum StreetNotes {
  package static func sentences(on streets: StreetGraph) -> [String] {
    links(of: streets)
      + [outside(of: streets), doubtful(in: streets), carried(in: streets)]
      .compactMap { $0 }
  }

  /// Where only a part of the map is read.
  package static let beyondArea =
    "Nobody goes around by streets that do not touch place.area: they are not read."

  private static func links(of streets: StreetGraph) -> [String] {
    let joined = streets.links.count { $0.kind == .gap }
    let crossed = streets.links.count { $0.kind == .crossing }
    let squares = Set(streets.links.filter { $0.kind == .square }.map(\.way)).count
    var sentences: [String] = []
    if joined + crossed > 0 {
      sentences.append(
        "For guarded, \(Format.grouped(joined)) ends of streets within 1 m of another and "
          + "\(Format.grouped(crossed)) crossings without a point in common count as joined; no "
          + "route relies on them.")
    }
    if squares > 0 {
      sentences.append(
        "For guarded, \(Format.grouped(squares)) squares are crossed straight from any side, "
          + "unseen; routes go around them.")
    }
    return sentences
  }

  private static func outside(of streets: StreetGraph) -> String? {
    let metres = streets.outsideMetres
    guard metres > 0 else { return nil }
    return "\(Format.length(metres)) of streets beyond the terrain count as unseen for guarded; no "
      + "route relies on them."
  }

  private static func doubtful(in streets: StreetGraph) -> String? {
    var lengths: [String: Double] = [:]
    for piece in streets.pieces where streets.ways[piece.way].passage == .doubtful {
      lengths[streets.ways[piece.way].kind, default: 0] += piece.lengthMetres
    }
    guard !lengths.isEmpty else { return nil }
    let kinds = lengths.keys.sorted().joined(separator: ", ")
    return
      "For guarded, \(Format.length(lengths.values.reduce(0, +))) of ways count that people may "
      + "get along (\(kinds)); no route relies on them."
  }

  private static func carried(in streets: StreetGraph) -> String? {
    let lifts = streets.ways.count { $0.kind == "elevator" }
    let belts = streets.ways.count(where: \.isConveying)
    guard lifts + belts > 0 else { return nil }
    return "The map has \(lifts) lifts, and \(belts) escalators and travelators, which carry at "
      + "1 m/s besides for guarded, and not at all for a route."
  }
}
