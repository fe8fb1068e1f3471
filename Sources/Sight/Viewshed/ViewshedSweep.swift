import BergfriedCore
import BergfriedSurface

/// A whole viewshed or horizon: eight octants swept into one raster, on one core or several.
struct ViewshedSweep {
  private let surface: Surface
  private let observer: Observer
  private let viewpoint: Viewpoint
  private let window: GridWindow
  private let footing: TargetFooting?

  init(
    _ surface: Surface, from observer: Observer, on footing: Surface? = nil,
    curvature: Curvature, window: GridWindow?
  ) throws(SightError) {
    self.surface = surface
    self.observer = observer
    viewpoint = try Viewpoint(observer, on: surface, curvature: curvature)
    self.window = surface.lookedAt(by: observer, window)
    self.footing = footing.map { TargetFooting($0, over: surface) }
  }

  /// Whether all cells lie within the rings that the bins' arithmetic is exact for. Farther
  /// observers, a hundred thousand cells from what they look at, are answered by the walk.
  var isWithinRings: Bool {
    let columns = max(
      abs(window.columns.lowerBound - observer.cell.column),
      abs(window.columns.upperBound - observer.cell.column))
    let rows = max(
      abs(window.rows.lowerBound - observer.cell.row),
      abs(window.rows.upperBound - observer.cell.row))
    return max(columns, rows) < HorizonBins.ringLimit
  }

  func run() -> Viewshed {
    let output = SharedRaster<UInt8>(count: window.shape.count)
    output.fill(with: Visibility.hidden.rawValue, 0..<1, of: 1)
    sweep(task(viewpoint), into: SweepOutput(cells: output.start))
    return viewshed(output)
  }

  func run(cores: Int) async throws -> Viewshed {
    let output = SharedRaster<UInt8>(count: window.shape.count)
    await output.fill(with: Visibility.hidden.rawValue, cores: cores)
    try await sweep(task(viewpoint), into: SweepOutput(cells: output.start), cores: cores)
    return viewshed(output)
  }

  func runHorizon() -> Horizon {
    let output = SharedRaster<Float>(count: window.shape.count)
    output.fill(with: Surface.unknown, 0..<1, of: 1)
    sweep(groundTask(), into: SweepOutput(elevations: output.start))
    return horizon(output)
  }

  func runHorizon(cores: Int) async throws -> Horizon {
    let output = SharedRaster<Float>(count: window.shape.count)
    await output.fill(with: Surface.unknown, cores: cores)
    try await sweep(groundTask(), into: SweepOutput(elevations: output.start), cores: cores)
    return horizon(output)
  }

  private func task(_ viewpoint: Viewpoint) -> SweepTask {
    SweepTask(
      surface: surface, viewpoint: viewpoint, window: window,
      maxDistanceMetres: observer.limits.maxDistanceMetres, footing: footing)
  }

  /// Heights are asked for over the whole window, for targets that rise from the ground.
  private func groundTask() -> SweepTask {
    SweepTask(
      surface: surface, viewpoint: viewpoint.atGround(), window: window,
      maxDistanceMetres: .infinity)
  }

  /// One part of the directions around the observer.
  private struct Part: Sendable {
    let octant: Octant
    let index: Int
    let count: Int
  }

  private func parts(perOctant count: Int) -> [Part] {
    Octant.all.flatMap { octant in
      (0..<count).map { Part(octant: octant, index: $0, count: count) }
    }
  }

  private func sweep(_ task: SweepTask, into output: SweepOutput) {
    for part in parts(perOctant: 1) { sweep(part, task, into: output) }
  }

  private func sweep(_ task: SweepTask, into output: SweepOutput, cores: Int) async throws {
    precondition(cores > 0, "work on \(cores) cores")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, part) in parts(perOctant: cores > 1 ? 2 : 1).enumerated() {
        if index >= cores { try await group.next() }
        try Task.checkCancellation()
        group.addTask { sweep(part, task, into: output) }
      }
      try await group.waitForAll()
    }
  }

  private func sweep(_ part: Part, _ task: SweepTask, into output: SweepOutput) {
    var sweep = OctantSweep(part.octant, part: part.index, of: part.count, task, into: output)
    sweep.run()
  }

  /// The place of the observer's own cell in the output; `nil` outside the window.
  private var ownPlace: Int? {
    guard window.contains(observer.cell) else { return nil }
    return window.shape.index(
      of: Cell(
        column: observer.cell.column - window.column, row: observer.cell.row - window.row))
  }

  private func viewshed(_ output: SharedRaster<UInt8>) -> Viewshed {
    if let ownPlace { output.start[ownPlace] = Visibility.seen.rawValue }
    if !observer.limits.isUnlimited { markOutsideLimits(output.start) }
    for surface in [surface, footing?.surface].compactMap(\.self) where surface.unknownCount > 0 {
      mark(Visibility.unknown.rawValue, unknownOn: surface, in: output.start)
    }
    return Viewshed(
      observer: observer, window: window,
      cells: Raster(shape: window.shape, values: output.taken()))
  }

  private func horizon(_ output: SharedRaster<Float>) -> Horizon {
    if let ownPlace {
      output.start[ownPlace] = surface.heights[surface.shape.index(of: observer.cell)]
    }
    if surface.unknownCount > 0 { mark(Surface.unknown, unknownOn: surface, in: output.start) }
    return Horizon(
      observer: observer, window: window,
      elevations: Raster(shape: window.shape, values: output.taken()))
  }

  /// Writes a value to all cells of unknown ground.
  private func mark<Value>(
    _ value: Value, unknownOn surface: Surface, in raster: UnsafeMutablePointer<Value>
  ) {
    for row in window.rows {
      let ground = surface.heights.baseAddress! + row * surface.shape.columns + window.column
      let line = raster + (row - window.row) * window.shape.columns
      for column in 0..<window.shape.columns {
        line[column] = ground[column] <= Surface.unknownLimit ? value : line[column]
      }
    }
  }

  private func markOutsideLimits(_ cells: UnsafeMutablePointer<UInt8>) {
    let gate = LimitGate(observer.limits, viewpoint: viewpoint, surface: surface)
    let heights = footing?.surface.heights ?? surface.heights
    for row in window.rows where !gate.surelyAdmits(row: row, columns: window.columns) {
      var place = (row - window.row) * window.shape.columns
      for column in window.columns {
        let cell = Cell(column: column, row: row)
        let ground = heights[surface.shape.index(of: cell)]
        if !gate.admits(cell, ground: ground) {
          cells[place] = Visibility.outsideLimits.rawValue
        }
        place += 1
      }
    }
  }
}
