import BergfriedCore

extension WorkingGrid {
  /// A warning where the frame no longer measures truly at the corners of the grid.
  func edgeWarnings(path: String) throws -> [Wording] {
    guard let crs, !crs.isLocal else { return [] }
    let ground = try GroundScale(crs)
    let far = Cell(column: shape.columns - 1, row: shape.rows - 1)
    let corners = [
      Cell(column: 0, row: 0), Cell(column: far.column, row: 0), Cell(column: 0, row: far.row), far,
    ].map { transform.centre(of: $0) }
    let worst = corners.map { corner in
      ground.scale(x: corner.x, y: corner.y).map(GroundScale.excess) ?? .infinity
    }.max()!
    guard worst > GroundScale.limit else { return [] }
    let extent = worst.isFinite ? "\((worst * 100).shortText) %" : "any amount"
    return [
      """
      \(path): far from the middle, distances in \(crs.name) are off by up to \(extent); watch a \
      place there with \(setting: .frame, "EPSG:…") naming its own zone
      """
    ]
  }
}
