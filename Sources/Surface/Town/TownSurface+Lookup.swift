public import BergfriedDatum

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
}
