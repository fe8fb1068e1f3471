import BergfriedCore
import BergfriedSurface

/// Errors of heights on a window of a terrain's grid in the making: the greatest that touches each
/// cell, or what it was made from.
struct ErrorDraft {
  /// What is asked for, and as far around it as its heights are made from.
  let window: GridWindow
  private let inner: GridWindow
  private let reach: (across: Int, down: Int)
  /// Row by row: ``none`` where nothing was said, infinite where there is no error.
  private var errors: [Float]

  private static let none: Float = -1

  /// - Parameters:
  ///   - reach: from how many cells beside its own a height is made.
  ///   - shape: of the whole grid.
  init(_ inner: GridWindow, reach: (across: Int, down: Int), of shape: GridShape) {
    self.inner = inner
    self.reach = reach
    let grown = GridWindow(
      column: inner.column - reach.across, row: inner.row - reach.down,
      shape: GridShape(
        columns: inner.shape.columns + 2 * reach.across, rows: inner.shape.rows + 2 * reach.down))
    window = grown.intersection(shape.window) ?? inner
    errors = Array(repeating: ErrorDraft.none, count: window.shape.count)
  }

  /// What lies on a border touches neither side.
  private static let hair = 1e-4

  mutating func add(_ cell: ErrorCell) {
    let columns = ErrorDraft.cells(cell.across, window.columns)
    let rows = ErrorDraft.cells(cell.down, window.rows)
    let metres = cell.metres > Surface.unknownLimit ? cell.metres : .infinity
    for row in rows {
      let first = (row - window.row) * window.shape.columns - window.column
      for column in columns { errors[first + column] = max(errors[first + column], metres) }
    }
  }

  /// The cells of a range that a stretch of an axis touches.
  private static func cells(_ stretch: ClosedRange<Double>, _ range: Range<Int>) -> Range<Int> {
    // A stretch within a hair is somewhere all the same.
    let hair = min(ErrorDraft.hair, (stretch.upperBound - stretch.lowerBound) / 4)
    let low = max(stretch.lowerBound + hair, Double(range.lowerBound)).rounded(.down)
    let high = min(stretch.upperBound - hair, Double(range.upperBound)).rounded(.up)
    return low < high ? Int(low)..<Int(high) : range.lowerBound..<range.lowerBound
  }

  /// The errors of the window that was asked for, and for how many of its heights there is none;
  /// `nil` where there is none for any.
  func finished(over surface: Surface) -> (errors: Raster<Float>, missingCount: Int)? {
    var errors = self.errors
    var missingCount = 0
    for index in errors.indices {
      let cell = window.shape.cell(at: index)
      let place = Cell(
        column: cell.column + window.column - inner.column,
        row: cell.row + window.row - inner.row)
      guard surface.shape.contains(place) else {
        // Beyond what was read heights may be known or not.
        if errors[index] < 0 { errors[index] = .infinity }
        continue
      }
      guard surface.height(at: place) != nil else {
        if errors[index] == .infinity { errors[index] = ErrorDraft.none }
        continue
      }
      if errors[index] < 0 { errors[index] = .infinity }
      if errors[index] == .infinity { missingCount += 1 }
    }
    let known = errors.filter { $0 >= 0 && $0 < .infinity }
    guard let greatest = known.max(), let least = known.min() else { return nil }
    // Where there is no height, the error is of no matter.
    let values = spread(errors).map { $0 < 0 ? least : $0 == .infinity ? greatest : $0 }
    return (Raster(shape: inner.shape, values: values), missingCount)
  }

  /// The greatest within reach of each cell of the window that was asked for.
  private func spread(_ errors: [Float]) -> [Float] {
    let columns = window.shape.columns
    var along = errors
    if reach.across > 0 {
      for row in 0..<window.shape.rows {
        for column in 0..<columns {
          let near = max(0, column - reach.across)...min(columns - 1, column + reach.across)
          along[row * columns + column] = near.reduce(ErrorDraft.none) {
            max($0, errors[row * columns + $1])
          }
        }
      }
    }
    var spread: [Float] = []
    spread.reserveCapacity(inner.shape.count)
    for row in inner.rows {
      let line = row - window.row
      let near = max(0, line - reach.down)...min(window.shape.rows - 1, line + reach.down)
      for column in inner.columns {
        spread.append(
          near.reduce(ErrorDraft.none) { max($0, along[$1 * columns + column - window.column]) })
      }
    }
    return spread
  }
}
