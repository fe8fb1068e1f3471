public import BergfriedCore

/// What an observer sees of a surface, cell by cell: a viewshed, or visibility map.
public struct Viewshed: Sendable {
  /// Who looks.
  public let observer: Observer
  /// The part of the surface that was looked at.
  public let window: GridWindow
  /// One ``Visibility`` raw value per cell of the window.
  public let cells: Raster<UInt8>

  package init(observer: Observer, window: GridWindow, cells: Raster<UInt8>) {
    self.observer = observer
    self.window = window
    self.cells = cells
  }

  /// What can be said of a cell of the surface.
  ///
  /// - Precondition: the cell lies in the window.
  public subscript(cell: Cell) -> Visibility {
    let value = cells[cell.column - window.column, cell.row - window.row]
    guard let visibility = Visibility(rawValue: value) else {
      preconditionFailure("\(value) at \(cell) is no visibility")
    }
    return visibility
  }

  /// How many cells of the window are in a state.
  public func count(of visibility: Visibility) -> Int {
    let wanted = visibility.rawValue
    return cells.values.withUnsafeBufferPointer { values in
      values.reduce(into: 0) { $0 += $1 == wanted ? 1 : 0 }
    }
  }
}
