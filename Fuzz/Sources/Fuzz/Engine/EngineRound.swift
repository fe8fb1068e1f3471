import BergfriedCore
import BergfriedSight
import BergfriedSurface

/// One random surface, one random observer: errors where they belong, and otherwise the answer
/// that the walk of each line of sight gives.
struct EngineRound {
  private let surface: Surface
  private let asked: RandomObserver
  private var problems: [String] = []
  private var description: String

  static func run(seed: UInt64) -> Outcome {
    var random = SeededRandom(seed: seed)
    let ground = RandomGround(&random)
    let asked = RandomObserver(of: ground.shape, cellSize: ground.cellSize, &random)
    do {
      let surface = try Surface(
        heights: ground.heights, shape: ground.shape, cellSize: ground.cellSize)
      guard ground.isValid else {
        return Outcome(kind: "spoilt", problems: ["a height that is none was taken"])
      }
      var round = EngineRound(surface, asked)
      let kind = round.compare(&random)
      return Outcome(kind: kind, problems: round.problems.map { "\($0)\n  \(round.description)" })
    } catch {
      let isRight = !ground.isValid && error is SurfaceError && !"\(error)".isEmpty
      return Outcome(kind: "spoilt", problems: isRight ? [] : ["\(error)"])
    }
  }

  private init(_ surface: Surface, _ asked: RandomObserver) {
    self.surface = surface
    self.asked = asked
    description =
      "\(surface.shape), \(surface.cellSize), \(asked.observer), "
      + "curvature \(asked.curvature.coefficient), \(asked.window.map { "\($0)" } ?? "no window")"
  }

  private mutating func compare(_ random: inout SeededRandom) -> String {
    let viewshed: Viewshed
    let horizon: Horizon
    do throws(SightError) {
      viewshed = try surface.viewshed(
        from: asked.observer, curvature: asked.curvature, window: asked.window)
      horizon = try surface.horizon(
        from: asked.observer, curvature: asked.curvature, window: asked.window)
    } catch {
      compareRefusal(error)
      return "refused"
    }
    guard viewshed.window == horizon.window, viewshed.cells.shape == viewshed.window.shape else {
      problems.append("viewshed of \(viewshed.window), horizon of \(horizon.window)")
      return "answered"
    }
    let window = viewshed.window
    // Walks from far outside are long.
    let isNear = asked.observer.cell.column.magnitude + asked.observer.cell.row.magnitude < 1000
    for _ in 0..<min(isNear ? 150 : 5, window.shape.count) {
      let cell = Cell(
        column: window.column + random.whole(0...window.shape.columns - 1),
        row: window.row + random.whole(0...window.shape.rows - 1))
      compare(cell, viewshed[cell], horizon[cell])
      if !problems.isEmpty { break }
    }
    return "answered"
  }

  /// The walk must refuse the same observer for the same reason.
  private mutating func compareRefusal(_ error: SightError) {
    if "\(error)".isEmpty { problems.append("an error without words") }
    guard let cell = knownCell else { return }
    do throws(SightError) {
      _ = try surface.lineOfSight(from: asked.observer, to: cell, curvature: asked.curvature)
      problems.append("the viewshed was refused (\(error)) and the line was not")
    } catch let other {
      // NaN is not equal to itself, but its description is.
      if "\(other)" != "\(error)" { problems.append("refused as \(error) and as \(other)") }
    }
  }

  private var knownCell: Cell? {
    (0..<surface.shape.count).lazy.map(surface.shape.cell(at:)).first {
      surface.height(at: $0) != nil
    }
  }

  private mutating func compare(_ cell: Cell, _ visibility: Visibility, _ horizon: Float) {
    guard let ground = surface.height(at: cell) else {
      if visibility != .unknown || horizon != Surface.unknown {
        problems.append("\(cell) is unknown: \(visibility), horizon \(horizon)")
      }
      return
    }
    do throws(SightError) {
      let line = try surface.lineOfSight(
        from: asked.observer, to: cell, curvature: asked.curvature)
      let isRight =
        switch visibility {
        // Heights are what they are here.
        case .unknown, .possiblySeen: false
        case .outsideLimits: !asked.observer.limits.isUnlimited
        case .seen: line.isVisible
        case .hidden: !line.isVisible
        }
      if !isRight { problems.append("\(cell) is \(visibility), its line \(line)") }
      try compareHorizon(cell, ground, horizon)
    } catch {
      problems.append("\(cell): \(error)")
    }
  }

  private mutating func compareHorizon(
    _ cell: Cell, _ ground: Float, _ horizon: Float
  ) throws(SightError) {
    var observer = asked.observer
    observer.targetHeightMetres = 0
    let line = try surface.lineOfSight(from: observer, to: cell, curvature: asked.curvature)
    let expected = line.targetGroundMetres + line.targetToAddMetres
    let drop = asked.curvature.dropMetres(atMetres: line.distanceMetres).magnitude
    // Float has 24 bits; the sums that lead here are as large as what goes into them.
    let scale = expected.magnitude + line.eyeMetres.magnitude + drop + 1e-3
    // What must be added is told in micrometres, rounded up.
    let told = (expected - 1e-6 - scale * 3e-7)...(expected + scale * 3e-7)
    if !told.contains(Double(horizon)) || !(horizon >= ground) {
      problems.append("\(cell) has the horizon \(horizon) instead of \(expected)")
    }
  }
}
