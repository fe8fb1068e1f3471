/// An area that people cross in any direction, but for its holes.
struct Plaza {
  var id: String
  var name: String
  var corners: [Spot]
  var holes: [[Spot]]
}

extension MadeTown {
  /// All lines that people walk along: the streets, then the borders of squares and their holes.
  var lanes: [Lane] {
    ways
      + squares.flatMap { square in
        [Lane(id: square.id, name: square.name, points: MadeTown.closed(square.corners))]
          + square.holes.enumerated().map { number, hole in
            Lane(
              id: "\(square.id)#\(number + 2)", name: square.name, points: MadeTown.closed(hole),
              isDoubtful: true)
          }
      }
  }

  private static func closed(_ corners: [Spot]) -> [Spot] { corners + corners.prefix(1) }
}
