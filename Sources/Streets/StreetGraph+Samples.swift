public import BergfriedCore

extension StreetGraph {
  /// The cells of a grid that a piece passes, each once and in order from its start, whether in the
  /// grid or not.
  ///
  /// Outside the bounds there are none. Together they hold the whole piece; see
  /// ``GeoTransform/passes(from:to:)`` for borders.
  ///
  /// - Complexity: O(n log n) in the number *n* of cells.
  public func samples(of piece: Int, on transform: GeoTransform) -> [PieceSample] {
    guard piece < insideCount else { return [] }
    let line = pieces[piece]
    var samples: [CellSample] = []
    var places: [Cell: Int] = [:]
    var distance = line.startMetres
    for (start, end) in zip(line.points, line.points.dropFirst()) {
      let length = start.distanceMetres(to: end)
      for pass in transform.passes(from: start, to: end) {
        let centre = transform.centrePoint(of: pass.cell)
        let share = min(
          max(centre.nearestShare(ofLineFrom: start, to: end), pass.shares.lowerBound),
          pass.shares.upperBound)
        let point = start.point(atShare: share, to: end)
        let sample = CellSample(
          cell: pass.cell, point: point, alongMetres: distance + share * length,
          offMetres: point.distanceMetres(to: centre))
        if let place = places[pass.cell] {
          if sample.offMetres < samples[place].offMetres { samples[place] = sample }
        } else {
          places[pass.cell] = samples.count
          samples.append(sample)
        }
      }
      distance += length
    }
    let deck = decks[line.way]
    return samples.map { sample in
      PieceSample(
        cell: sample.cell, point: sample.point,
        footing: deck.map {
          .deck(from: $0.from, to: $0.to, share: $0.share(atMetres: sample.alongMetres))
        } ?? .ground)
    }
  }
}

/// A sample, and by what it is chosen.
private struct CellSample {
  let cell: Cell
  let point: MapPoint
  let alongMetres: Double
  let offMetres: Double
}
