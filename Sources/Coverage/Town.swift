public import BergfriedCore
public import BergfriedStreets
public import BergfriedSurface

/// A town to be watched: its ground and buildings, its streets, and which cells they pass.
public struct Town: Sendable {
  /// Ground, buildings, woods and bridges.
  public let surface: TownSurface
  /// The streets, with their lengths along the slope.
  public let streets: StreetGraph
  /// Per piece, where it is looked for.
  public let samples: [[PieceSample]]
  /// Per piece, its straight parts with the heights that someone stands at; none where some of
  /// these are unknown.
  let stretches: [[StreetStretch]]
  /// Per building, whether a street leads through it, so that one may see through as well.
  let isPierced: [Bool]
  /// What may be told of each piece.
  public let standings: [Standing]
  /// Zones that are never looked into.
  public let privateAreas: [MapPolygon]
  /// The azimuth of grid north from true north, clockwise, where a tower does not know its own.
  public let convergenceDegrees: Double

  /// Why a piece is or is not looked at.
  public enum Standing: String, Hashable, Sendable {
    case open
    /// In a tunnel, under a roof or in a building: nobody sees into it from outside.
    case covered
    /// In a zone that is never looked into.
    case `private`
    /// Outside the terrain, or where its height is unknown.
    case unknown
  }

  /// - Parameter privateAreas: zones that are never looked into; a piece that touches one is not
  ///   looked at.
  /// - Complexity: O(length of all streets in cells).
  public init(
    surface: TownSurface, streets: StreetGraph, privateAreas: [MapPolygon],
    convergenceDegrees: Double
  ) {
    self.surface = surface
    var streets = streets
    streets.lie(stepMetres: Town.slopeStep(surface), height: surface.groundMetres)
    self.streets = streets
    self.privateAreas = privateAreas
    self.convergenceDegrees = convergenceDegrees
    let stretches = streets.pieces.indices.map {
      StreetStretch.all(ofPiece: $0, of: streets, on: surface) ?? []
    }
    self.stretches = stretches
    isPierced = Town.isPierced(stretches, streets, surface)
    let samples = streets.pieces.indices.map { streets.samples(of: $0, on: surface.transform) }
    self.samples = samples
    standings = streets.pieces.indices.map { [streets] index in
      if streets.ways[streets.pieces[index].way].isCovered { return .covered }
      let isPrivate = privateAreas.contains { area in
        streets.pieces[index].points.contains(where: area.contains)
          || samples[index].contains { area.contains($0.point) }
      }
      if isPrivate { return .private }
      return stretches[index].isEmpty ? .unknown : .open
    }
  }

  private static func isPierced(
    _ stretches: [[StreetStretch]], _ streets: StreetGraph, _ surface: TownSurface
  ) -> [Bool] {
    var isPierced = [Bool](repeating: false, count: surface.buildings.count)
    for (index, stretches) in stretches.enumerated() {
      let way = streets.ways[streets.pieces[index].way]
      // A tunnel deep below leaves no opening in the house above it.
      if way.isCovered, way.level < 0 { continue }
      for shelter in stretches.lazy.flatMap(\.shelters) {
        if case .building(let building) = shelter.owner { isPierced[building] = true }
      }
    }
    return isPierced
  }

  /// The azimuth of grid north from true north at a tower, clockwise.
  public func convergenceDegrees(at tower: Tower) -> Double {
    tower.convergenceDegrees ?? convergenceDegrees
  }

  /// The lowest and the highest that someone on a piece stands at, as the elevation model has it;
  /// `nil` where that is unknown.
  func levels(ofPiece index: Int) -> ClosedRange<Double>? {
    let stretches = stretches[index]
    guard !stretches.isEmpty else { return nil }
    let drop = lift(ofPiece: index)?.dropMetres ?? 0
    let low = stretches.map {
      min($0.fromMetres, $0.toMetres) - $0.slackMetres - $0.doubt.belowMetres - drop
    }.min()!
    let high = stretches.map {
      max($0.fromMetres, $0.toMetres) + $0.slackMetres + $0.doubt.aboveMetres + $0.liftMetres
    }.max()!
    return low...high
  }

  /// How much higher or lower a piece may lie than it is taken to.
  func lift(ofPiece index: Int) -> Lift? { streets.ways[streets.pieces[index].way].lift }

  /// A cell, but for the finest, where steps would count the terrain's noise.
  private static func slopeStep(_ surface: TownSurface) -> Double {
    max(1, surface.transform.columnStep.magnitude, surface.transform.rowStep.magnitude)
  }

  /// The middle of a piece's line.
  public func middle(ofPiece index: Int) -> MapPoint { streets.pieces[index].point(atShare: 0.5) }
}
