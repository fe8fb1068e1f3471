public import BergfriedCore

extension TownSurface {
  /// The cell of the grid that holds a point; `nil` outside it.
  public func cell(of point: MapPoint) -> Cell? {
    guard let cell = transform.cell(of: point), ground.shape.contains(cell) else { return nil }
    return cell
  }

  /// The bare ground's height at a point in metres; `nil` where it is unknown or outside the grid.
  ///
  /// Between cells' centres it is bilinear, so straight along rows and columns as the surface's
  /// model says; from the outermost centres to the grid's edge it is level.
  public func groundMetres(at point: MapPoint) -> Double? {
    guard cell(of: point) != nil else { return nil }
    return ground.heightMetres(at: point, in: transform)
  }

  /// Between which heights the ground lies at a point; `nil` where it is unknown or outside.
  public func groundRange(at point: MapPoint) -> ClosedRange<Double>? {
    guard let middle = groundMetres(at: point) else { return nil }
    if groundBounds.isExact { return middle...middle }
    guard let low = groundBounds.lowest.heightMetres(at: point, in: transform),
      let high = groundBounds.highest.heightMetres(at: point, in: transform)
    else { return nil }
    return min(low, middle)...max(high, middle)
  }

  /// How far the ground along a line may lie below and above its profile; `nil` where it is
  /// unknown.
  package func groundDoubt(
    along profile: GroundProfile, from start: MapPoint, to end: MapPoint
  ) -> GroundDoubt? {
    if groundBounds.isExact { return GroundDoubt() }
    let low = GroundProfile(from: start, to: end, on: groundBounds.lowest, transform)
    let high = GroundProfile(from: start, to: end, on: groundBounds.highest, transform)
    guard low.isKnown, high.isKnown else { return nil }
    var doubt = GroundDoubt()
    for (place, (low, high)) in zip(profile.places, zip(low.places, high.places)) {
      doubt.belowMetres = max(doubt.belowMetres, place.groundMetres - low.groundMetres)
      doubt.aboveMetres = max(doubt.aboveMetres, high.groundMetres - place.groundMetres)
    }
    doubt.belowMetres += low.slackMetres + profile.slackMetres
    doubt.aboveMetres += high.slackMetres + profile.slackMetres
    return doubt
  }
}
