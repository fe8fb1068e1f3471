extension Watch {
  /// The ground, what stands on it, and how exactly both are known.
  public struct Place: Hashable, Sendable {
    /// Elevation models, or folders of them; at least one. What is given relative to the watch
    /// file is brought under its folder.
    public var terrain: [String]
    /// Where the streets and buildings are; none where they are not needed.
    public var map: [MapFile]
    /// The part of the map and the terrain that is read; `nil` for all of the map.
    public var area: Area?
    /// The side of the working grid's cells; `nil` for the terrain's own.
    public var resolutionMetres: Double?
    /// By how much heights may be wrong at the most, ground and buildings alike; `nil` for what the
    /// terrain says of itself, or else ``usualVerticalErrorMetres``.
    public var verticalError: VerticalError?

    /// How far heights may be off where the watch does not say.
    public static let usualVerticalErrorMetres = 0.5

    /// How far the terrain's heights may be off, up or down.
    public enum VerticalError: Hashable, Sendable {
      /// Everywhere alike.
      case metres(Double)
      /// As a raster has it, place by place.
      case raster(path: String)
    }

    /// Between which heights the sea stands, where the map has it and the terrain no heights;
    /// `nil` where that stays unknown.
    public var seaLevelMetres: ClosedRange<Double>?

    /// The height of a level where a building has levels and no height.
    public var storeyMetres: Double
    /// Where a building has neither height nor levels; `nil` to go by its kind.
    public var defaultBuilding: BuildingHeight?
    /// How high woods grow at the most.
    public var woodMetres: Double
    /// How colours of the terrain's pictures hold heights; `nil` where it is no picture.
    public var encoding: Encoding?
    /// The terrain's coordinate system where its files do not say it.
    public var crs: String?
    /// The metric frame to work in; `nil` for the one that follows from the terrain.
    public var frame: String?

    /// The part of terrain and map that the watch is about.
    public enum Area: Hashable, Sendable {
      /// In degrees; one whose west is beyond its east lies across 180 degrees.
      case box(west: Double, south: Double, east: Double, north: Double)
      /// What lies so near to some tower.
      case around(metres: Double)
      /// The feature of a file with that name, or all of its features.
      case file(path: String, feature: String?)
    }

    /// How a picture's colours hold heights.
    public enum Encoding: String, CaseIterable, Sendable {
      case terrainRGB = "terrain-rgb"
      case terrarium
    }
  }
}
