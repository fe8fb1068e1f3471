package import BergfriedCore

/// Where screens stand: those that run through each square of a coarse grid over the ground, and
/// how high they are there.
package final class ScreenIndex: Sendable {
  package let transform: GeoTransform
  package let shape: GridShape
  package let sideMetres: Double
  /// The screens of square *n* stand in ``numbers`` from `starts[n]` to before `starts[n + 1]`.
  package let starts: [Int32]
  package let numbers: [Int32]
  /// Of all screens as high as they may be, as they most likely are, and as they surely are; and of
  /// those whose height was assumed, as high as anything.
  package let highest: ScreenMaxima
  package let typical: ScreenMaxima
  package let lowest: ScreenMaxima
  package let assumed: ScreenMaxima

  /// Squares are about as wide as a house with its yard, or wider for a country.
  private static let leastSideMetres = 24.0
  private static let mostSquares = 4_000_000.0

  /// - Parameter isAssumed: by the numbers of owners.
  init(_ screens: [Screen], isAssumed: [Bool], within bounds: MapBounds) {
    sideMetres = max(
      ScreenIndex.leastSideMetres,
      (bounds.areaSquareMetres / ScreenIndex.mostSquares).squareRoot())
    transform = GeoTransform(
      originX: bounds.minX, originY: bounds.minY, columnStep: sideMetres, rowStep: sideMetres)
    let shape = GridShape(
      columns: Int(bounds.widthMetres / sideMetres) + 1,
      rows: Int(bounds.heightMetres / sideMetres) + 1)
    self.shape = shape
    var counts = [Int32](repeating: 0, count: shape.count + 1)
    var squares: [(square: Int32, screen: Int32)] = []
    squares.reserveCapacity(2 * screens.count)
    for (number, screen) in screens.enumerated() {
      for pass in transform.passes(from: screen.from, to: screen.to) {
        let cell = ScreenIndex.clamped(pass.cell, shape)
        let square = shape.index(of: cell)
        squares.append((Int32(square), Int32(number)))
        counts[square + 1] += 1
      }
    }
    for square in 0..<shape.count { counts[square + 1] += counts[square] }
    starts = counts
    var numbers = [Int32](repeating: 0, count: squares.count)
    var next = counts
    for item in squares {
      numbers[Int(next[Int(item.square)])] = item.screen
      next[Int(item.square)] += 1
    }
    self.numbers = numbers
    func maxima(_ metres: (Screen) -> Double) -> ScreenMaxima {
      let tops = screens.map { metres($0).floatAbove }
      return ScreenMaxima(numbers.map { tops[Int($0)] }, counts, shape)
    }
    highest = maxima(\.greatestMetres)
    typical = maxima(\.typicalMetres)
    lowest = maxima(\.lowestMetres)
    assumed = maxima { isAssumed[Int($0.owner)] ? TownSurface.wallMetres : -.infinity }
  }

  /// The square that holds a point, the nearest for a point outside.
  package func square(of point: MapPoint) -> Cell {
    func place(_ offset: Double, _ count: Int) -> Int {
      Int(min(max((offset / sideMetres).rounded(.down), 0), Double(count - 1)))
    }
    return Cell(
      column: place(point.x - transform.originX, shape.columns),
      row: place(point.y - transform.originY, shape.rows))
  }

  private static func clamped(_ cell: Cell, _ shape: GridShape) -> Cell {
    Cell(
      column: min(max(cell.column, 0), shape.columns - 1),
      row: min(max(cell.row, 0), shape.rows - 1))
  }
}
