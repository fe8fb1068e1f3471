/// Where a sweep's answers go: one of two rasters of the window.
struct SweepOutput: @unchecked Sendable {
  /// Set to ``Visibility/seen`` where a cell is seen; untouched elsewhere.
  let cells: UnsafeMutablePointer<UInt8>
  /// The heights at which cells are seen, where these are asked for instead.
  let elevations: UnsafeMutablePointer<Float>?

  init(cells: UnsafeMutablePointer<UInt8>) {
    self.cells = cells
    elevations = nil
  }

  init(elevations: UnsafeMutablePointer<Float>) {
    // Never written to: a sweep for heights marks no cells.
    cells = UnsafeMutableRawPointer(elevations).assumingMemoryBound(to: UInt8.self)
    self.elevations = elevations
  }
}
