import BergfriedDatum
import BergfriedSurface

/// A whole viewshed: eight octants swept into one raster, on one core or several.
struct ViewshedSweep {
  private let surface: Surface
  private let observer: Observer
  private let viewpoint: Viewpoint
  private let window: GridWindow
  private let task: SweepTask
  private let gate: LimitGate

  init(
    _ surface: Surface, from observer: Observer, curvature: Curvature, window: GridWindow?
  ) throws(SightError) {
    self.surface = surface
    self.observer = observer
    viewpoint = try Viewpoint(observer, on: surface, curvature: curvature)
    self.window = surface.lookedAt(by: observer, window)
    task = SweepTask(
      surface: surface, viewpoint: viewpoint, window: self.window,
      maxDistanceMetres: observer.limits.maxDistanceMetres)
    gate = LimitGate(observer.limits, viewpoint: viewpoint, surface: surface)
  }

  func run() -> Viewshed {
    let output = SharedBytes(count: window.shape.count)
    for part in parts(perOctant: 1) { sweep(part, into: output) }
    return finished(output)
  }

  func run(cores: Int) async throws -> Viewshed {
    precondition(cores > 0, "work on \(cores) cores")
    let output = SharedBytes(count: window.shape.count)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, part) in parts(perOctant: cores > 1 ? 2 : 1).enumerated() {
        if index >= cores { try await group.next() }
        try Task.checkCancellation()
        group.addTask { sweep(part, into: output) }
      }
      try await group.waitForAll()
    }
    return finished(output)
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

  private func sweep(_ part: Part, into output: SharedBytes) {
    var sweep = OctantSweep(
      part.octant, part: part.index, of: part.count, task, into: output.bytes.baseAddress!)
    sweep.run()
  }

  private func finished(_ output: SharedBytes) -> Viewshed {
    if window.contains(observer.cell) {
      let place = Cell(
        column: observer.cell.column - window.column, row: observer.cell.row - window.row)
      output.bytes[window.shape.index(of: place)] = Visibility.seen.rawValue
    }
    if surface.unknownCount > 0 || !observer.limits.isUnlimited { markLeftOut(output.bytes) }
    return Viewshed(
      observer: observer, window: window,
      cells: Raster(shape: window.shape, values: output.taken()))
  }

  /// Marks cells of unknown height and those outside the observer's limits.
  private func markLeftOut(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
    var place = 0
    for row in window.rows {
      for column in window.columns {
        let cell = Cell(column: column, row: row)
        let ground = surface.heights[surface.shape.index(of: cell)]
        if ground <= Surface.unknownLimit {
          bytes[place] = Visibility.unknown.rawValue
        } else if !gate.admits(cell, ground: ground) {
          bytes[place] = Visibility.outsideLimits.rawValue
        }
        place += 1
      }
    }
  }
}

/// The raster being written. Parts write to cells of their own, so they need no lock.
///
/// The array is made once, is never copied or resized while parts write, and is handed out whole,
/// so its storage stays where `bytes` points and a hundred megabytes need no copy.
final class SharedBytes: @unchecked Sendable {
  private var values: [UInt8]
  let bytes: UnsafeMutableBufferPointer<UInt8>

  init(count: Int) {
    values = [UInt8](repeating: 0, count: count)
    bytes = values.withUnsafeMutableBufferPointer { $0 }
  }

  func taken() -> [UInt8] {
    defer { values = [] }
    return values
  }
}
