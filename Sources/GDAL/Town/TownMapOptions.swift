public import BergfriedCore
public import BergfriedOSM

/// What a map does not say itself, and how it is to be read.
public struct TownMapOptions: Sendable {
  /// The height of a level where a building has levels and no height, in metres.
  public var storeyMetres = 3.0

  /// How low and how high levels are where usual ones have so many metres: of 3 m, from 2.5 m in
  /// old houses to 4 m in shops and offices.
  public static func storeyRangeMetres(usual metres: Double) -> ClosedRange<Double> {
    metres * 5 / 6...metres * 4 / 3
  }
  /// How high a building may rise that has neither height nor levels; `nil` to go by its kind.
  public var defaultBuildingMetres: ClosedRange<Double>?
  /// How high it most likely rises, where that range is given.
  public var typicalBuildingMetres = 6.0
  /// How high woods grow at the most.
  public var woodMetres = 20.0
  /// What streets, buildings, woods and places must touch to be read; they stay whole. In the
  /// working frame.
  public var clip: MapBounds?
  /// What streets and squares must touch besides; none for all of ``clip``. In the working frame.
  public var area: [MapPolygon] = []
  /// What the ground that is walked on reaches to beyond the town, such as its towers: the sea does
  /// too. In the working frame.
  public var ground: MapBounds?
  /// How much farther than the town and that the ground reaches.
  public var groundMarginMetres = 0.0
  /// A part of the map, in degrees, that holds ``clip``: what does not touch it is passed over
  /// while a file of OpenStreetMap's is read, and takes no memory.
  public var box: DegreeBox?

  /// Whether a map without streets is refused: beside other maps it may hold houses alone.
  public var needsStreets = true

  /// The layers that hold the streets, buildings, woods, places and waters of a file whose features
  /// do not say so themselves. Where any is named, only the named ones are read.
  public var layers: [Theme: String] = [:]
  /// What the file calls the columns read here, by their names in OpenStreetMap:
  /// `["highway": "class", "name": "street", "height": "h_m", "building:levels": "floors"]`.
  public var columns: [String: String] = [:]

  /// What a layer of a map is about.
  public enum Theme: String, CaseIterable, Sendable {
    case streets
    case buildings
    case woods
    case places
    case waters
    /// Walls, hedges, trees, tanks, towers and whatever else hides without being a building.
    case barriers
    case bridges
  }

  /// The map is taken at its word.
  public init() {}
}
