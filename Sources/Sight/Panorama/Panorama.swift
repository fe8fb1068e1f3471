public import BergfriedCore

/// What an observer sees all round, or in a sector of it, as a strip of azimuth by pitch.
///
/// *Model.* Each column looks along one azimuth, that of its middle, and each pixel along one ray,
/// that of its centre. The ground is that of ``LineOfSight``: straight along the edges between
/// neighbouring cell centres, lowered by curvature and refraction at the centres. A ray's azimuth
/// crosses edges farther and farther out; between two crossings the ground runs straight. The ray
/// shows the first place where it meets it. Nothing but its crossings decides how high a skyline
/// stands. A look that passes a centre within a billionth of a cell passes through it. Unknown
/// ground hides nothing.
public struct Panorama: Sendable {
  /// Who looks.
  public let observer: Observer
  /// Which directions its pixels are.
  public let strip: PanoramaStrip
  /// The skyline of each column.
  public let skyline: [SkylinePoint]
  @usableFromInline let surfaceShape: GridShape
  package let ground: PanoramaGround

  /// What a pixel shows.
  ///
  /// - Precondition: the pixel lies in the strip.
  public subscript(column: Int, row: Int) -> PanoramaPixel {
    let place = place(column, row)
    switch ground.distances[place] {
    case PanoramaGround.sky: return .sky
    case PanoramaGround.unknown: return .unknown
    case let distance:
      return .ground(
        distanceMetres: Double(distance), cell: surfaceShape.cell(at: ground.indices[place]))
    }
  }

  /// How much ground is hidden between a pixel and the one below it, in metres; 0 where the one
  /// goes over into the other. More than nothing marks the upper side of a ridge.
  ///
  /// - Precondition: the pixel lies in the strip.
  public func hiddenMetres(below column: Int, _ row: Int) -> Double {
    let place = place(column, row)
    return ground.distances[place] < 0 ? 0 : Double(ground.hidden[place])
  }

  private func place(_ column: Int, _ row: Int) -> Int {
    precondition(
      strip.shape.contains(Cell(column: column, row: row)),
      "pixel \(column), \(row) lies outside \(strip.shape)")
    return column * strip.shape.rows + row
  }
}
