public import BergfriedCore
public import BergfriedCoverage
public import BergfriedWatchFile

/// Whose view over a watch's ground is asked for, and of what.
public struct GroundViewRequest: Hashable, Sendable {
  /// Who looks.
  public enum Eye: Hashable, Sendable {
    /// A tower of the watch, by its name; one in reserve too.
    case tower(String)
    /// An eye at any place of the terrain that need not be in the watch, and how high it is there.
    case at(Watch.Position, Tower.Eye)
  }

  /// Which heights are looked over.
  public enum Heights: Hashable, Sendable {
    /// All that may be: what is seen is seen surely or possibly. Two sweeps.
    case bounds
    /// Those that most likely are: what is seen is seen as mapped. One sweep.
    case typical
  }

  /// Who looks.
  public var eye: Eye
  /// Which heights are looked over.
  public var heights = Heights.bounds
  /// In which directions is looked, clockwise from true north.
  public var sector = Sector.allRound
  /// How tall those are who are looked for, in metres, not negative; `nil` for the watch's.
  public var targetHeightMetres: Double?
  /// Nothing is looked for farther away, in metres above 0; `nil` for what the night's air lets
  /// through.
  public var reachMetres: Double?
  /// How far any height may be off at the least, in metres, not negative; `nil` for the watch's.
  /// What a raster of errors has beyond its least error is counted in all the same.
  public var verticalErrorMetres: Double?

  /// What the watch says, from one eye.
  public init(from eye: Eye) { self.eye = eye }
}
