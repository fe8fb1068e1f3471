public import BergfriedCoverage
public import BergfriedDatum
import Foundation

/// What a watch file says: a place, those who are looked for, a night, towers and zones.
///
/// Places stay as they were written; whoever opens the terrain brings them into its frame.
public struct Watch: Sendable {
  public var place: Place
  /// How tall those are who are looked for, and how fast they move.
  public var targetHeightMetres: Double
  public var speedMetresPerSecond: Double
  /// From the bell to midnight.
  public var night: Range<Ticks>
  public var visibilityMetres: Double
  public var ladder: Ladder
  public var towers: [Tower]
  public var zones: [Zone]

  /// Where the watch is kept, and how its maps are to be read.
  public struct Place: Sendable {
    /// Rasters of heights: files or folders.
    public var terrain: [String]
    public var map: String
    public var resolutionMetres: Double
    public var verticalErrorMetres: Double
    public var storeyMetres: Double
    public var defaultBuildingMetres: ClosedRange<Double>
    public var woodMetres: Double
    public var frame: String?
    /// For maps that are not OpenStreetMap's: layers by theme, and columns by tag.
    public var layers: [String: String]
    public var columns: [String: String]
  }

  public enum Position: Hashable, Sendable {
    case lonLat(lon: Double, lat: Double)
    /// In the working frame.
    case xy(x: Double, y: Double)
  }

  public struct Tower: Sendable {
    public var name: String
    public var position: Position
    public var eye: BergfriedCoverage.Tower.Eye
    public var telescopes: [Telescope]
  }

  /// A telescope, its own looks left empty, with them as they were written.
  public struct Telescope: Sendable {
    public var telescope: BergfriedCoverage.Telescope
    public var looks: [Look]
  }

  public struct Look: Sendable {
    public enum Target: Hashable, Sendable {
      case direction(azimuthDegrees: Double, pitchDegrees: Double?)
      case position(Position)
      /// A tower, a zone or a street.
      case name(String)
    }
    public var target: Target
    public var times: IntervalSet
    /// Where it stands in the file, for who finds that its target does not exist.
    public var line: Int
    public var key: String
  }

  public struct Zone: Sendable {
    public enum Kind: String, CaseIterable, Sendable {
      /// Never looked into.
      case `private`
      /// No action there, and no look into it.
      case sanctuary
    }
    public enum Area: Hashable, Sendable {
      /// A file that GDAL reads, and after `#` the name of one of its areas.
      case file(String)
      case corners([Position])
    }
    public var name: String
    public var kind: Kind
    public var area: Area
  }
}

extension Watch {
  /// Reads a watch file. Relative paths in it are taken from its own folder.
  ///
  /// - Throws: ``WatchFileError`` with all that is wrong.
  public init(path: String) throws {
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw WatchFileError.cannotRead(path: path, cause: error.localizedDescription)
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    try self.init(text: text, file: path, folder: folder)
  }

  /// - Parameters:
  ///   - file: what problems call the text.
  ///   - folder: what relative paths start from.
  public init(text: String, file: String, folder: String) throws {
    let problems = Problems(file: file)
    let reader = WatchReader(problems: problems, folder: folder)
    guard let watch = reader.watch(text), problems.all.isEmpty else {
      throw WatchFileError.problems(problems.all.sorted { $0.line < $1.line })
    }
    self = watch
  }
}
