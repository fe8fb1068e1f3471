import BergfriedCore
import BergfriedSurface

extension SightlineWalk {
  func sightline() -> Sightline {
    var tally = SightlineTally(target: targetHeight)
    var view = SightlineView(distanceMetres: distanceMetres)
    walk { span in
      tally.add(span)
      view.add(span)
    }
    let verdict: Sightline.Verdict =
      if let steepest = tally.steepest {
        .blocked(by: told(steepest))
      } else {
        tally.unknownShare > 0 ? .unknown : .visible
      }
    let onGrid = tally.knownShare + tally.unknownShare
    let size = surface.cellSize
    return Sightline(
      verdict: verdict, entry: tally.entry.map(told), worst: tally.worst.map(told),
      parts: view.parts, unknownMetres: tally.unknownShare * distanceMetres,
      // Shares of many patches do not quite add up to one.
      outsideMetres: onGrid > 1 - 1e-9 ? 0 : (1 - onGrid) * distanceMetres,
      distanceMetres: distanceMetres,
      azimuthDegrees: Angle.azimuthDegrees(
        east: (ends.to.column - ends.from.column) * size.widthMetres,
        north: (ends.from.row - ends.to.row) * size.heightMetres),
      pitchDegrees: Angle.pitchDegrees(rise: targetHeight, run: distanceMetres),
      eyeMetres: eyeMetres, eyeGroundMetres: eyeGround, targetGroundMetres: targetGround,
      targetMetres: targetGround + ends.targetHeightMetres,
      targetToAddMetres: finite(tally.targetToAdd), eyeToAddMetres: finite(tally.eyeToAdd))
  }

  private func finite(_ metres: Double) -> Double? {
    metres < .infinity ? SightlineSpot.enough(metres) : nil
  }

  func crossings() -> [Crossing] {
    var crossings: [Crossing] = []
    walk { span in
      let rise = span.rise(above: targetHeight)
      let parts = (rise.top.map { [$0] } ?? []) + (span.end.edge == nil ? [] : [1])
      crossings += parts.filter { rise.value(at: $0) > -.infinity }
        .map { told(SightlineSpot($0, of: span, over: rise)) }
    }
    return crossings
  }

  func profile(points: Int) -> [(distanceMetres: Double, groundMetres: Double?)] {
    var spans: [GroundSpan] = []
    walk { spans.append($0) }
    let steps = max(1, points / max(spans.count, 1))
    func point(_ part: Double, _ span: GroundSpan, isKnown: Bool) -> (Double, Double?) {
      let share = span.share(at: part)
      return (
        share * distanceMetres, isKnown ? metres(span.ground.value(at: part), at: share) : nil
      )
    }
    return spans.flatMap { span in
      guard span.isKnown else {
        return [0, 1].map { point($0, span, isKnown: false) }
      }
      return (0...steps).map { point(Double($0) / Double(steps), span, isKnown: true) }
    }
  }

  /// A height in the surface's own terms.
  private func metres(_ height: Double, at share: Double) -> Double {
    height + eyeMetres + curvature.dropMetres(atMetres: share * distanceMetres)
  }

  private func told(_ spot: SightlineSpot) -> Crossing {
    Crossing(
      edge: spot.edge, column: spot.place.column, row: spot.place.row,
      distanceMetres: spot.share * distanceMetres,
      groundMetres: metres(spot.ground, at: spot.share),
      sightMetres: metres(targetHeight * spot.share, at: spot.share),
      clearanceMetres: 0 - spot.rise, targetToAddMetres: spot.targetToAdd,
      eyeToAddMetres: spot.eyeToAdd)
  }
}
