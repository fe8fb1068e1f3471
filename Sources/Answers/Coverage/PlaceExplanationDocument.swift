package import BergfriedCore
package import BergfriedCoverage
import BergfriedSurface

/// Whether each tower sees someone at a place of the ground, why not, and what its telescopes do.
public struct PlaceExplanationDocument: Encodable, Sendable {
  let schema = DocumentKind.placeExplanation
  let version: String
  /// East and north in the working frame.
  public let x: Double
  /// See ``x``.
  public let y: Double
  /// Degrees (WGS 84); missing where nobody knows where on earth the terrain lies.
  public let lon: Double?
  /// See ``lon``.
  public let lat: Double?
  /// The ground's elevation as the terrain has it; missing where it is unknown.
  public let groundMetres: Double?
  /// An answer a tower, in the watch's order without those in reserve.
  public let towers: [Tower]

  /// What one tower sees of someone there.
  public struct Tower: Encodable, Sendable {
    /// By its name.
    public let tower: String
    /// `surely`, whatever the true heights within their bounds are, `possibly`, with some of them,
    /// or `unseen`; whatever its telescopes do.
    public let seen: String
    /// Why it is not surely: `seen`, `blocked`, `too-far` or `not-looked-at`.
    public let reason: String
    /// The same in words.
    public let text: String
    /// What stands in the way.
    public let obstacle: ObstacleReport?
    /// From the eye straight to them.
    public let distanceMetres: Double
    /// Clockwise from true north.
    public let azimuthDegrees: Double
    /// Up from the horizontal.
    public let pitchDegrees: Double
    /// What the tower's telescopes make of them; none where it does not see them.
    public let telescopes: [Telescope]
  }

  /// What one telescope makes of someone there.
  public struct Telescope: Encodable, Sendable {
    /// By its name.
    public let telescope: String
    /// The level of each of the watch's ladders that is reached at that distance; missing where
    /// they are too far off for the first.
    public let levels: [Level]
    /// When a look has all of them in its field whatever the heights are.
    public let wholly: [Times]
    /// When a look may have some of them in its field.
    public let partly: [Times]
  }

  /// A level of a ladder.
  public struct Level: Encodable, Sendable {
    /// By its name.
    public let ladder: String
    /// By its name.
    public let level: String
  }

  /// A time in UTC, as ISO 8601 has it.
  public struct Times: Encodable, Sendable {
    /// When it begins.
    public let from: String
    /// When it is over.
    public let until: String
  }
}

extension PlaceExplanationDocument {
  /// - Parameters:
  ///   - point: in the working frame.
  ///   - lonLat: the same in degrees; `nil` where nobody knows.
  package init(
    at point: MapPoint, lonLat: (lon: Double, lat: Double)?, in coverage: Coverage, version: String
  ) {
    self.init(
      at: point, lonLat: lonLat, in: coverage.town,
      zip(coverage.towers, coverage.sights(of: point)).map {
        Tower($1, from: $0.tower.name, by: coverage.question.ladders)
      }, version: version)
  }

  /// The same from one eye, whatever telescopes there are.
  package init(
    at point: MapPoint, lonLat: (lon: Double, lat: Double)?, from placed: PlacedTower,
    in town: Town, _ question: CoverageQuestion, version: String
  ) {
    let sight = Coverage.sight(of: point, from: placed, in: town, question)
    self.init(
      at: point, lonLat: lonLat, in: town,
      [Tower(sight, from: placed.tower.name, by: question.ladders)], version: version)
  }

  private init(
    at point: MapPoint, lonLat: (lon: Double, lat: Double)?, in town: Town, _ towers: [Tower],
    version: String
  ) {
    self.version = version
    (x, y) = (point.x, point.y)
    (lon, lat) = (lonLat?.lon, lonLat?.lat)
    groundMetres = town.surface.groundMetres(at: point)
    self.towers = towers
  }
}

extension PlaceExplanationDocument.Tower {
  fileprivate init(_ sight: PlaceSight, from name: String, by ladders: [Ladder]) {
    let words = ReasonText(sight.reason, of: .place)
    tower = name
    seen = sight.seen.rawValue
    reason = words.word
    text = words.sentence
    obstacle = ObstacleReport(sight.reason)
    distanceMetres = sight.bearing.distanceMetres
    azimuthDegrees = sight.bearing.azimuthDegrees
    pitchDegrees = sight.bearing.pitchDegrees
    telescopes = sight.holds.map {
      PlaceExplanationDocument.Telescope($0, by: ladders)
    }
  }
}

extension PlaceExplanationDocument.Telescope {
  fileprivate init(_ hold: PieceHold, by ladders: [Ladder]) {
    func times(_ set: IntervalSet) -> [PlaceExplanationDocument.Times] {
      set.intervals.map {
        PlaceExplanationDocument.Times(from: $0.lowerBound.utc, until: $0.upperBound.utc)
      }
    }
    telescope = hold.telescope
    levels = zip(ladders, hold.levels).compactMap { ladder, level in
      level.map {
        PlaceExplanationDocument.Level(ladder: ladder.name, level: ladder.levels[$0].name)
      }
    }
    wholly = times(hold.whollyTimes)
    partly = times(hold.partlyTimes)
  }
}
