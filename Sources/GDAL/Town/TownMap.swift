public import BergfriedCore
public import BergfriedStreets
public import BergfriedSurface

/// A town as a map draws it: streets, buildings, woods and named places in the working frame.
///
/// *Model.* Of OpenStreetMap, a street is whatever people can walk or drive on (`StreetRule`);
/// one drawn as an area is its outline, and a square that is crossed in any direction. Where two
/// streets share a node of the map, they share exactly the same point here. A building rises by its
/// `height`, or else from `building:levels` to these and `roof:levels` together, or else by what
/// the options say or its kind is known for; walls, tanks and the like are buildings that rise by 0
/// at the least; what one can pass beneath (a roof on posts, a part that begins higher up) rises by
/// 0 at the least. What lies underground is no building.
///
///     let town = try TownMap(path: "town.osm.pbf", frame: terrain.crs)
public struct TownMap: Sendable {
  /// Lines that people walk or drive along.
  public var ways: [Way]
  /// Areas that people cross in any direction; their outlines are among the ways.
  public var squares: [Square]
  /// What was built and stands in the way of looks.
  public var buildings: [Building]
  /// Trees and bushes.
  public var woods: [Wood]
  /// Bridges, of streets and of whatever else, as they hide what is under them.
  public var spans: [Span]
  /// What has a name and can be spoken of.
  public var places: [Place]
  /// Lakes, ponds, rivers and the like as far as they are areas.
  public var waters: [Water]
  /// What of the map was left out or had to be assumed, and why, the most frequent first.
  public var leftOut: [LeftOut]
  /// What should say yes or no and says neither, the most frequent first.
  public var oddValues: [OddValue] = []
  /// How much of each kind the map holds and how much of it is used.
  public var tallies: [MapTally] = []
  /// Ways and areas of whatever kind that were passed over unread, as they lie outside the part of
  /// the map that is asked for.
  public var outsideCount = 0
  /// Whether it is OpenStreetMap's, whose licence asks to be named.
  public var isOpenStreetMap = false

  /// A map by its parts, as one that is made up for a test.
  public init(
    ways: [Way] = [], squares: [Square] = [], buildings: [Building] = [], woods: [Wood] = [],
    spans: [Span] = [],
    places: [Place] = [], waters: [Water] = [], leftOut: [LeftOut] = []
  ) {
    self.ways = ways
    self.squares = squares
    self.buildings = buildings
    self.woods = woods
    self.spans = spans
    self.places = places
    self.waters = waters
    self.leftOut = leftOut
  }

  /// The bounds of all streets and houses; `nil` for a map without. Woods, pylons and the like
  /// reach far beyond a town's map, and hide nobody who is not behind them.
  ///
  /// - Complexity: O(points).
  public var bounds: MapBounds? { bounds { _ in true } }

  /// The same of those corners alone that lie in a rectangle: one that a broken map puts far off
  /// asks for no ground.
  public func bounds(within limits: MapBounds) -> MapBounds? { bounds(limits.contains) }

  private func bounds(_ counts: (MapPoint) -> Bool) -> MapBounds? {
    [
      MapBounds(ways.lazy.flatMap(\.points).filter(counts)),
      MapBounds(buildings.lazy.filter(\.isHouse).flatMap(\.area.outline).filter(counts)),
    ].compactMap { $0 }.reduce(nil) { $0?.union($1) ?? $1 }
  }

  /// Things of the map that were left out or assumed for one reason.
  public struct LeftOut: Hashable, Sendable {
    /// Why, in words for users.
    public let reason: String
    /// How many things.
    public let count: Int

    /// So many things left out or assumed for a reason.
    public init(reason: String, count: Int) {
      self.reason = reason
      self.count = count
    }
  }
}
