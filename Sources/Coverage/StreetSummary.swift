import BergfriedCore
import BergfriedStreets

/// How much of one street is seen, by its name.
public struct StreetSummary: Hashable, Sendable {
  /// The street's name; `nil` for all without one of a kind.
  public let name: String?
  /// The kinds of its ways, in the map's words.
  public let kinds: [String]
  /// Of all its pieces.
  public private(set) var lengthMetres = 0.0
  /// Of it, what lies in the open and outside private zones.
  public private(set) var openMetres = 0.0
  /// Seen if all is as the map has it, where that is asked for.
  public private(set) var asMappedMetres = 0.0
  /// Of what lies in the open: surely seen.
  public private(set) var surelyMetres = 0.0
  /// Possibly seen, and not surely.
  public private(set) var possiblyMetres = 0.0
  /// Surely seen at each level of each ladder or better.
  public private(set) var levelMetres: [[Double]]
  /// The longest stretch along one way that nobody surely or possibly sees.
  public private(set) var longestUnseenMetres = 0.0
}

extension Coverage {
  /// A street by its name, or all without one of a kind, with the pieces of each of its ways.
  struct Street {
    let name: String?
    let kinds: [String]
    let pieces: [[Int]]
  }

  /// All that have pieces, in the order of their names and kinds.
  var namedStreets: [Street] {
    var groups: [String: [Int]] = [:]
    for (index, way) in town.streets.ways.enumerated() {
      groups[way.name ?? "\u{0}" + way.kind, default: []].append(index)
    }
    var piecesOfWay = [[Int]](repeating: [], count: town.streets.ways.count)
    for (index, piece) in town.streets.pieces.enumerated() { piecesOfWay[piece.way].append(index) }
    return groups.sorted { $0.key < $1.key }.map { _, ways in
      Street(
        name: town.streets.ways[ways[0]].name,
        kinds: Set(ways.map { town.streets.ways[$0].kind }).sorted(),
        pieces: ways.map { piecesOfWay[$0] })
    }.filter { !$0.pieces.allSatisfy(\.isEmpty) }
  }

  /// All streets, the longest first.
  public var streets: [StreetSummary] {
    namedStreets.map { street in
      var summary = StreetSummary(
        name: street.name, kinds: street.kinds,
        levelMetres: question.ladders.map { $0.levels.map { _ in 0 } })
      for pieces in street.pieces { summary.add(pieces, of: self) }
      return summary
    }
    .sorted {
      ($1.lengthMetres, $0.name ?? "", $0.kinds[0]) < ($0.lengthMetres, $1.name ?? "", $1.kinds[0])
    }
  }
}

extension StreetSummary {
  init(name: String?, kinds: [String], levelMetres: [[Double]]) {
    self.name = name
    self.kinds = kinds
    self.levelMetres = levelMetres
  }

  /// Adds the pieces of one way, in their order.
  fileprivate mutating func add(_ pieces: [Int], of coverage: Coverage) {
    var unseen = 0.0
    for index in pieces {
      let length = coverage.town.streets.pieces[index].lengthMetres
      let piece = coverage.pieces[index]
      lengthMetres += length
      let isOpen = piece.standing == .open
      if isOpen { openMetres += length }
      unseen = isOpen && piece.seen == .unseen ? unseen + length : 0
      longestUnseenMetres = max(longestUnseenMetres, unseen)
      guard isOpen else { continue }
      asMappedMetres += piece.mappedShare * length
      if piece.seen == .surely { surelyMetres += length }
      if piece.seen == .possibly { possiblyMetres += length }
      for case (let ladder, let best?) in piece.best.enumerated() {
        for level in 0...best.level { levelMetres[ladder][level] += length }
      }
    }
  }
}
