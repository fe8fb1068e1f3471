import BergfriedCore

/// How high a bridge reaches: straight from one end of its deck to the other where it has two, and
/// as high as the highest place it rests on where it has more; and as much higher as it may be.
struct SpanDeck {
  /// Of its parapets above the places that it rests on.
  private let addedMetres: Double
  private let highest: Double
  private let slope: (from: MapPoint, to: MapPoint, fromMetres: Double, toMetres: Double)?

  init(_ span: Span, on ground: Surface, _ transform: GeoTransform) {
    let rests = span.restsOn.compactMap { point in
      ground.heightMetres(at: point, in: transform).map { (point, $0) }
    }
    addedMetres = span.riseMetres + span.parapetMetres
    // What rests on unknown ground may be as high as anything.
    let isKnown = !rests.isEmpty && rests.count == span.restsOn.count
    highest = isKnown ? rests.map(\.1).max()! : TownSurface.wallMetres
    slope =
      isKnown && rests.count == 2 && rests[0].0 != rests[1].0
      ? (rests[0].0, rests[1].0, rests[0].1, rests[1].1) : nil
  }

  /// The top of its parapets where they are highest.
  var greatestMetres: Double { highest + addedMetres }

  /// The top of its parapets.
  func topMetres(at point: MapPoint) -> Double {
    guard let slope else { return highest + addedMetres }
    let share = point.nearestShare(ofLineFrom: slope.from, to: slope.to)
    return slope.fromMetres + share * (slope.toMetres - slope.fromMetres) + addedMetres
  }
}
