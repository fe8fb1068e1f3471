import BergfriedCore

extension StreetGraph {
  /// How many pieces and links there are; links have the numbers that follow those of the pieces.
  public var partCount: Int { pieces.count + links.count }

  /// A piece by its number, or a link as if it were one.
  public func part(_ number: Int) -> Piece {
    if number < pieces.count { return pieces[number] }
    let link = links[number - pieces.count]
    return Piece(
      way: link.way, from: link.from, to: link.to, points: [nodes[link.from], nodes[link.to]],
      lengthMetres: link.lengthMetres)
  }

  /// The pieces that begin or end at a node, without links; one that does both is there twice.
  public func pieces(at node: Int) -> some Sequence<Int> {
    incidence.sides(of: node).lazy.map { Int($0 >> 1) }.filter { $0 < pieces.count }
  }

  /// The link that a number stands for; `nil` for a piece.
  public func link(_ number: Int) -> StreetLink? {
    number < pieces.count ? nil : links[number - pieces.count]
  }

  /// What to call the street that a piece is part of, or the square that a link leads across.
  public func title(ofPart number: Int) -> String { ways[part(number).way].title }

  /// Whether someone who gets through may be relied upon to walk along a piece or link: links,
  /// doubtful ways and what lies outside the bounds are not.
  public func isSure(_ number: Int) -> Bool {
    number < insideCount && ways[pieces[number].way].passage == .open
  }

  /// The length of all pieces outside the bounds.
  public var outsideMetres: Double {
    pieces[insideCount...].reduce(0) { $0 + $1.lengthMetres }
  }
}
