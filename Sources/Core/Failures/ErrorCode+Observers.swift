extension ErrorCode {
  /// Observers, targets, towers and telescopes.
  static let observersCodes: [ErrorCode] = [
    .observerOutside, .observerTooFar, .observerNoGround, .observerNoReach, .observersTooMany,
    .targetOutside, .targetNoGround, .heightAbsurd, .towerOutside, .towerNoGround,
    .towerNoRoof, .towerUnknown, .telescopePrivate,
  ]

  /// The observer is outside the terrain.
  public static let observerOutside = ErrorCode(
    "observer.outside-terrain", .usage,
    Guidance(
      title: "The observer is outside the terrain",
      meaning: "The eye was given above the ground, and there the ground's height is unknown.",
      cure: """
        Give the eye as an elevation above the sea: \(setting: .eyeElevation, "1504"). Or move the \
        observer.
        """))

  /// The observer is beyond any reach of the terrain.
  public static let observerTooFar = ErrorCode(
    "observer.too-far", .usage,
    Guidance(
      title: "The observer is beyond any reach of the terrain",
      meaning: "So far off, cells can no longer be told apart.",
      cure: "Check the position: mostly its numbers are swapped or of another coordinate system."))

  /// The ground under the observer is unknown.
  public static let observerNoGround = ErrorCode(
    "observer.no-ground", .badData,
    Guidance(
      title: "The ground under the observer is unknown",
      meaning: "The eye was given above the ground, and the terrain has no data there.",
      cure: """
        Give the eye as an elevation above the sea, \(setting: .eyeElevation, "1504"), or move it \
        to a cell with data.
        """))

  /// No terrain lies within the greatest distance.
  public static let observerNoReach = ErrorCode(
    "observer.no-reach", .usage,
    Guidance(
      title: "No terrain lies within the greatest distance",
      meaning: "The observer stands outside the terrain, farther from it than they look.",
      cure: """
        Raise the distance in metres, \(setting: .maxDistance, "20000"), or move the observer.
        """))

  /// This answer has no room for so many observers.
  public static let observersTooMany = ErrorCode(
    "observer.too-many", .usage,
    Guidance(
      title: "This answer has no room for so many observers",
      meaning: """
        A raster of bits has one bit for each observer, and one of angles tells those of a single \
        one.
        """,
      cure: """
        Ask for how many see a cell (the mode `count`), split the table, or run once for each.
        """))

  /// The target is outside the terrain.
  public static let targetOutside = ErrorCode(
    "target.outside", .usage,
    Guidance(
      title: "The target is outside the terrain",
      meaning: "A line of sight needs ground at both ends.",
      cure: "Give a target on the terrain, or take terrain that reaches it."))

  /// The ground of the target is unknown.
  public static let targetNoGround = ErrorCode(
    "target.no-ground", .badData,
    Guidance(
      title: "The ground of the target is unknown",
      meaning: "The terrain has no data there, so whether it is seen is unknown too.",
      cure: "Choose a place near it that has a height."))

  /// A height is out of range.
  public static let heightAbsurd = ErrorCode(
    "height.absurd", .usage,
    Guidance(
      title: "A height is out of range",
      meaning: "The eye or the target was put beyond a million metres, or its height is no number.",
      cure: "Give metres, such as 1.7 for a person."))

  /// A tower stands outside the terrain.
  public static let towerOutside = ErrorCode(
    "tower.outside-terrain", .badData,
    Guidance(
      title: "A tower stands outside the terrain",
      meaning: "Nothing is known of the ground there.",
      cure: """
        Move it, or take terrain that reaches it. Look whether longitude and latitude are swapped.
        """))

  /// A tower stands where the ground's height is unknown.
  public static let towerNoGround = ErrorCode(
    "tower.no-ground", .badData,
    Guidance(
      title: "A tower stands where the ground's height is unknown",
      meaning: "Its eye was given above the ground, and the terrain has no data there.",
      cure: "Give its eye above the sea, with `sea: 512` in place of `eye`, or move it."))

  /// A tower has its eye above a roof, and no building stands there.
  public static let towerNoRoof = ErrorCode(
    "tower.no-roof", .badData,
    Guidance(
      title: "A tower has its eye above a roof, and no building stands there",
      meaning: "The map has no building at the tower's place.",
      cure: """
        Give the eye above the ground, with `eye` in place of `roof`, or move the tower onto the \
        building.
        """))

  /// The watch has no tower of that name.
  public static let towerUnknown = ErrorCode(
    "tower.unknown", .usage,
    Guidance(
      title: "The watch has no tower of that name",
      meaning: "The names of those that it has are told.",
      cure: "Name one of them, or leave the name out where there is one tower only."))

  /// A telescope is pointed into a private zone.
  public static let telescopePrivate = ErrorCode(
    "telescope.looks-into-private", .badData,
    Guidance(
      title: "A telescope is pointed into a private zone",
      meaning: "Private zones and sanctuaries are never looked into.",
      cure: "Point it elsewhere, or change the zone's kind to `area` if it is none."))
}
