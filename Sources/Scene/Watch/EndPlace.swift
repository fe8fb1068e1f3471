package import BergfriedCore
package import BergfriedStreets

/// The node of the streets that a point stands for: the nearest of the largest part, or where that
/// is too far off, the nearest of all.
package struct EndPlace {
  package let node: Int
  /// How far the node lies from the point.
  private let metres: Double
  /// How far the nearest node lies, where that is one of a smaller part, and how long that part is.
  private let passedOver: (metres: Double, partMetres: Double)?

  private static let farthestMetres = 500.0

  /// `nil` where no street is near enough.
  package init?(nearestTo point: MapPoint, on streets: StreetGraph) {
    var lengths = [Double](repeating: 0, count: streets.linkedComponentCount)
    for piece in streets.pieces {
      lengths[streets.linkedComponents[piece.from]] += piece.lengthMetres
    }
    let largest = lengths.indices.max { lengths[$0] < lengths[$1] }
    func nearest(_ isWanted: (Int) -> Bool) -> (node: Int, metres: Double)? {
      var best: (node: Int, metres: Double)?
      for (node, place) in streets.nodes.enumerated() where isWanted(node) {
        let metres = place.distanceMetres(to: point)
        if metres < best?.metres ?? EndPlace.farthestMetres { best = (node, metres) }
      }
      return best
    }
    guard let any = nearest({ _ in true }) else { return nil }
    if let main = nearest({ streets.linkedComponents[$0] == largest }) {
      (node, metres) = main
      passedOver =
        any.metres < main.metres
        ? (any.metres, lengths[streets.linkedComponents[any.node]]) : nil
    } else {
      (node, metres) = any
      passedOver = nil
    }
  }

  /// `nil` where the nearest street was taken.
  package func note(of text: String) -> String? {
    passedOver.map { passed in
      "\(text) is taken to the largest part of the streets, \(Format.fixed(metres, 0)) m off; a "
        + "nearer street, \(Format.fixed(passed.metres, 0)) m off, belongs to a part of "
        + "\(Format.length(passed.partMetres)) that nothing joins."
    }
  }
}
