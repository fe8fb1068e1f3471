/// The size of a grid's cells on the ground, in metres: their width (west to east) and their
/// height (north to south), both positive.
@frozen
public struct CellSize: Hashable, Sendable {
  /// From west to east.
  public let widthMetres: Double
  /// From north to south.
  public let heightMetres: Double

  /// - Precondition: both are positive and finite.
  public init(widthMetres: Double, heightMetres: Double) {
    precondition(
      widthMetres > 0 && heightMetres > 0 && widthMetres.isFinite && heightMetres.isFinite,
      "cells of \(widthMetres) x \(heightMetres) m have no area")
    self.widthMetres = widthMetres
    self.heightMetres = heightMetres
  }

  /// Square cells.
  public init(metres: Double) {
    self.init(widthMetres: metres, heightMetres: metres)
  }

  /// What one cell covers on the ground.
  public var areaSquareMetres: Double { widthMetres * heightMetres }

  /// The distance between the centres of two cells, along the ground plane.
  public func distanceMetres(from a: Cell, to b: Cell) -> Double {
    let x = Double(b.column - a.column) * widthMetres
    let y = Double(b.row - a.row) * heightMetres
    return (x * x + y * y).squareRoot()
  }
}
