import BergfriedCore
import BergfriedSight

/// Which cells of the ground are seen, surely or possibly, for pictures.
struct TileGround: Sendable {
  /// A ``BergfriedSight/Visibility`` raw value a cell.
  private(set) var cells: [UInt8]
  let shape: GridShape
  let transform: GeoTransform

  /// Those of one tower.
  init(_ view: GroundView) {
    cells = view.cells
    shape = view.shape
    transform = view.transform
  }

  /// Ground of which nothing is seen yet.
  init(over viewer: GroundViewer) {
    shape = viewer.shape
    transform = viewer.transform
    cells = Array(repeating: Visibility.hidden.rawValue, count: shape.count)
  }

  /// Adds what another tower sees: surely where any does, else possibly where any may.
  mutating func add(_ view: GroundView) {
    let (seen, possibly) = (Visibility.seen.rawValue, Visibility.possiblySeen.rawValue)
    guard
      let corner = transform.cell(
        x: view.transform.centre(of: Cell(column: 0, row: 0)).x,
        y: view.transform.centre(of: Cell(column: 0, row: 0)).y)
    else { return }
    for row in 0..<view.shape.rows {
      let source = row * view.shape.columns
      let target = (corner.row + row) * shape.columns + corner.column
      for column in 0..<view.shape.columns {
        let state = view.cells[source + column]
        if state == seen || (state == possibly && cells[target + column] != seen) {
          cells[target + column] = state
        }
      }
    }
  }

  /// The state of the cell that holds a place; hidden where there is none.
  func state(at point: MapPoint) -> UInt8 {
    guard let cell = transform.cell(x: point.x, y: point.y), shape.contains(cell) else {
      return Visibility.hidden.rawValue
    }
    return cells[cell.row * shape.columns + cell.column]
  }
}
