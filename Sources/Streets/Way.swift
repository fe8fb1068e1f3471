public import BergfriedCore

/// A line of the map that people can walk or drive along, as it was drawn.
public struct Way: Hashable, Sendable {
  /// What the map calls it, such as `way/123`.
  public var id: String
  /// Its name on the map; `nil` where it has none.
  public var name: String?
  /// Its kind in the map's words, such as `residential` or `footway`.
  public var kind: String
  /// Which of several ways above each other it is; 0 on the ground.
  public var level: Int
  /// Whether it runs through a tunnel, under a roof or through a building: passable and hidden.
  public var isCovered: Bool
  /// Whether it runs over a bridge, whose deck leads straight from one end to the other. Bridges
  /// drawn as several ways end to end are one.
  public var isBridge: Bool
  /// Whether it runs underground, beneath whatever crosses it on the map.
  public var isUnderground: Bool
  /// Whether people walk along it, as far as the map tells.
  public var passage: Passage
  /// Whether it carries those who walk along it: an escalator or a travelator.
  public var isConveying: Bool
  /// How much higher or lower it may lie than it is taken to; `nil` where it lies just so.
  public var lift: Lift?
  /// Its line, both ends included; at least two points where it is of use.
  public var points: [MapPoint]

  /// Whether people walk along it.
  public enum Passage: String, Hashable, Sendable {
    /// Anyone may.
    case open
    /// Someone might, as far as the map tells: it counts where nobody is to get through, and is
    /// not relied upon by anyone who does.
    case doubtful
  }

  /// What to call it: its name, or its kind where it has none.
  public var title: String { name ?? "unnamed \(kind)" }

  /// A way on the ground that anyone may walk along, unless more is said.
  public init(
    id: String, name: String? = nil, kind: String, level: Int = 0, isCovered: Bool = false,
    isBridge: Bool = false, isUnderground: Bool = false, passage: Passage = .open,
    isConveying: Bool = false, lift: Lift? = nil, points: [MapPoint]
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.level = level
    self.isCovered = isCovered
    self.isBridge = isBridge
    self.isUnderground = isUnderground
    self.passage = passage
    self.isConveying = isConveying
    self.lift = lift
    self.points = points
  }
}
