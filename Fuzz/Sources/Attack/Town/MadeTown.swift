/// A made-up town in real numbers, with the question that is asked of it: nothing in it knows of a
/// grid but the cells in which its ground is to be told.
struct MadeTown {
  var seed: UInt64 = 0
  var layout = ""
  var sideMetres = 100.0
  var ground = Plane(metres: 450, east: 0, north: 0)
  /// What rises from it, or falls.
  var reliefs: [Relief] = []
  /// Where the terrain has no heights.
  var unknown: [[Spot]] = []
  /// How far the ground may lie above or below the height told for a cell, at the most.
  var doubtMetres = 0.0
  /// Its terrain ends so far east of its corner; `nil` where it holds all of the town.
  var terrainEnd: Double?
  /// One minus the refraction, as if the earth were so many times as round.
  var curvature = MadeTown.usualCurvature
  var ways: [Lane] = []
  var bridge: Bridge?
  var squares: [Plaza] = []
  var houses: [House] = []
  var groves: [Grove] = []
  var masts: [Mast] = []
  var errorMetres = 0.0
  var personMetres = 1.7
  var speedMetresPerSecond = 1.5
  var nightSeconds = 1800
  var cellMetres = 2.0
  /// How far west and south of the town's corner its grid begins.
  var gridOffset = Spot(x: 0, y: 0)

  static let usualCurvature = 6.0 / 7.0
  static let startName = "Start"
  static let goalName = "Goal"
}

/// A street that people walk along, a line without width.
struct Lane {
  var id: String
  var name: String
  var points: [Spot]
  /// Told as covered: nobody sees into it, by what is assumed.
  var isCovered = false
  /// Whether the town's bridge carries it.
  var isOnBridge = false
  /// Told as on a level below the ground, and not what is above it.
  var isSunken = false
  /// Told as carrying those who walk along it.
  var isConveying = false
  /// Told as perhaps no way at all.
  var isDoubtful = false

  var footing: Footing { isOnBridge ? .deck : isSunken ? .below : .ground }
}

/// What carries someone.
enum Footing {
  case ground
  case deck
  /// Below the ground, perhaps in the open.
  case below
}

/// What was built: a prism with a level top.
struct House {
  var id: String
  var corners: [Spot]
  /// Above some ground at its foot.
  var heightMetres: ClosedRange<Double>
}

/// Trees, which follow the ground: they hide at the most.
struct Grove {
  var id: String
  var corners: [Spot]
  var heightMetres: Double
}

/// A tower.
struct Mast {
  enum Eye {
    case aboveGround(Double)
    /// Above the top of a house, by its place among the houses.
    case aboveRoof(Double, house: Int)
  }

  var name: String
  var spot: Spot
  var eye: Eye
  /// None for someone who looks all round with the naked eye.
  var glasses: [Glass]
}

/// A telescope, glass or camera.
struct Glass {
  var name: String
  var isRound: Bool
  var widthDegrees: Double
  var heightDegrees: Double
  /// About its axis, clockwise as seen from behind.
  var rollDegrees = 0.0
  /// Between which azimuths it may be turned, clockwise; `nil` for all.
  var sector: (from: Double, to: Double)?
  /// Between which pitches; `nil` for all.
  var pitches: ClosedRange<Double>?
  var slewDegreesPerSecond: Double?
  var looks: [Gaze]
}

extension Glass {
  /// Through an eyepiece that shows a hundred degrees, or a little more.
  var magnification: Double { max(1, 100 / widthDegrees) }
  /// So that its exit pupil is one.
  var apertureMillimetres: Double { min(60, 25 * magnification) }
}

/// A look: some direction, from a second of the night on, perhaps again and again.
struct Gaze {
  var azimuthDegrees: Double
  var pitchDegrees: Double
  var firstSecond: Int
  var seconds: Int
  var everySeconds: Int?

  /// When it is held by plan, in microseconds from the bell, within a night of so many seconds.
  func times(night: Int) -> [Range<Int64>] {
    var starts = [firstSecond]
    if let everySeconds {
      starts = Array(stride(from: firstSecond, to: night, by: everySeconds))
    }
    return starts.compactMap { start in
      let end = min(start + seconds, night)
      return start < end ? Int64(start) * 1_000_000..<Int64(end) * 1_000_000 : nil
    }
  }
}
