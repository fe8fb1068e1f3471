import BergfriedDatum
import BergfriedGDAL
import BergfriedSight
import BergfriedSurface

/// A line of sight from the files to the answer.
struct SightlineRun {
  private let request: SightlineRequest

  init(_ request: SightlineRequest) {
    self.request = request
  }

  /// Reads the part of the terrain under the line, walks it, and draws the profile if asked to.
  func answer() throws -> SightlineAnswer {
    try checkFiles()
    let terrain = try Terrain(path: request.input, options: request.terrain)
    terrain.warn(unless: request.isQuiet)
    let told = terrain.warnings.count
    let placed = try PlacedObserver(request.observer, on: terrain)
    let (target, place) = try target(on: terrain)
    let window = try window(from: placed.observer.cell, to: target, of: terrain)
    let progress = Progress(isShown: !request.isQuiet)
    let surface = try terrain.surface(window: window, cores: 1, telling: progress)
    progress.clear()
    terrain.warn(unless: request.isQuiet, after: told)
    try placed.checkGround(on: surface, window: window)
    let targetCell = Cell(column: target.column - window.column, row: target.row - window.row)
    try checkGround(at: targetCell, of: surface, place)
    let observer = placed.observer(in: window)
    let curvature = request.curvature.onBody(of: terrain)
    let answer = SightlineAnswer(
      request: request,
      scene: Scene(
        terrain: terrain, window: window, surface: surface, observers: [placed],
        curvature: curvature),
      target: place, observerCell: observer.cell, targetCell: targetCell,
      line: try surface.lineOfSight(from: observer, to: targetCell, curvature: curvature),
      crossings: try surface.crossings(from: observer, to: targetCell, curvature: curvature))
    if let path = request.profile { try TextFile.write(ProfileSVG(answer).text, to: path) }
    return answer
  }

  private func checkFiles() throws {
    var files = OutputFiles(request.overwriteFlags)
    try files.read(dataset: request.input, as: "the input")
    if let profile = request.profile { try files.write(profile, as: "--profile") }
  }

  private func target(on terrain: Terrain) throws -> (Cell, PlaceReport) {
    let (x, y) = try request.target.point(on: terrain)
    let cell = terrain.transform.cell(x: x, y: y)
    guard let cell, terrain.shape.contains(cell) else {
      throw CommandFailure(
        .usage,
        "the target at \(request.target.text) is outside \(terrain.path)."
          + request.target.hint(on: terrain))
    }
    return (cell, PlaceReport(x: x, y: y, on: terrain))
  }

  private func window(from observer: Cell, to target: Cell, of terrain: Terrain) throws
    -> GridWindow
  {
    guard let window = ReadingWindow.between(observer, target, shape: terrain.shape) else {
      preconditionFailure("\(target) was inside \(terrain.shape)")
    }
    let budget = MemoryBudget(limit: request.memoryLimit, answerBytesPerCell: 0)
    guard budget.fits(window.shape) else {
      throw CommandFailure(.usage, budget.refusal(of: window, of: terrain, around: nil))
    }
    return window
  }

  private func checkGround(at cell: Cell, of surface: Surface, _ place: PlaceReport) throws {
    guard surface.height(at: cell) == nil else { return }
    throw CommandFailure(
      .badData,
      "the ground of the target at \(Write.position(place.x, place.y)) is unknown (no data), "
        + "so whether it is seen is unknown too: choose a place near it that has a height")
  }
}
