import BergfriedCore
package import BergfriedCoverage
package import BergfriedStreets
package import BergfriedSurface

extension TownSurface {
  /// A town whose lower left corner is the frame's origin.
  package convenience init(
    on ground: Surface, buildings: [Building] = [], woods: [Wood] = [], spans: [Span] = [],
    verticalErrorMetres: Double = 0
  ) throws {
    try self.init(
      ground: ground,
      transform: .init(atOrigin: ground.shape, cellMetres: ground.cellSize.widthMetres),
      buildings: buildings, woods: woods, spans: spans, verticalErrorMetres: verticalErrorMetres)
  }
}

extension Town {
  /// A town without private areas, on a grid that looks north.
  package init(_ surface: TownSurface, ways: [Way] = []) {
    self.init(
      surface: surface, streets: StreetGraph(ways: ways), privateAreas: [], convergenceDegrees: 0)
  }
}
