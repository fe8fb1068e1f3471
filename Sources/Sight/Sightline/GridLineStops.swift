import BergfriedCore

/// The places where a line over a grid begins, crosses rows and columns of centres, and ends, in
/// order; only what lies on the grid.
struct GridLineStops: Sequence, IteratorProtocol {
  struct Stop {
    /// Of the line's length, 0 to 1.
    let share: Double
    let place: GridPlace
    /// What is crossed; `nil` where the line begins or ends and at the grid's border.
    let edge: Crossing.Edge?
  }

  /// A place so near to a centre lies on it, by which roundings make no patches of their own.
  private static let vertexTolerance = 1e-9

  private let from: GridPlace
  private let across: Double
  private let along: Double
  /// The parts of the line on the grid begin and end here.
  private let first: Stop
  private let last: Stop
  /// The next column and row of centres to be crossed; `nil` where none is left.
  private var column: Double?
  private var row: Double?
  private var isBegun = false
  private var isEnded = false

  /// - Returns: `nil` where no part of the line lies on the grid.
  init?(from: GridPlace, to: GridPlace, on shape: GridShape) {
    self.from = from
    across = to.column - from.column
    along = to.row - from.row
    var shares = (0.0, 1.0)
    for (start, step, count) in [
      (from.column, across, shape.columns), (from.row, along, shape.rows),
    ] {
      let border = (low: -0.5, high: Double(count) - 0.5)
      guard step != 0 else {
        if start < border.low || start > border.high { return nil }
        continue
      }
      let ends = [(border.low - start) / step, (border.high - start) / step]
      shares = (Swift.max(shares.0, ends.min()!), Swift.min(shares.1, ends.max()!))
    }
    guard shares.0 <= shares.1 else { return nil }
    func stop(_ share: Double) -> Stop {
      let place = GridPlace(
        column: from.column + share * (to.column - from.column),
        row: from.row + share * (to.row - from.row))
      return Stop(share: share, place: share == 0 ? from : share == 1 ? to : place, edge: nil)
    }
    first = stop(shares.0)
    last = stop(shares.1)
    column = GridLineStops.next(after: first.place.column, step: across)
    row = GridLineStops.next(after: first.place.row, step: along)
  }

  /// How much of the line lies on the grid.
  var shares: ClosedRange<Double> { first.share...last.share }

  /// The next whole number in the direction of a step.
  private static func next(after place: Double, step: Double) -> Double? {
    if step == 0 { return nil }
    return step > 0 ? place.rounded(.down) + 1 : place.rounded(.up) - 1
  }

  mutating func next() -> Stop? {
    guard isBegun else {
      isBegun = true
      return first
    }
    guard !isEnded else { return nil }
    let nextColumn = columnStop()
    let nextRow = rowStop()
    guard let stop = nearer(nextColumn, nextRow) else {
      isEnded = true
      return last
    }
    if stop.place.column == column { column = column! + (across > 0 ? 1 : -1) }
    if stop.place.row == row { row = row! + (along > 0 ? 1 : -1) }
    return stop
  }

  private func nearer(_ columnStop: Stop?, _ rowStop: Stop?) -> Stop? {
    guard let columnStop else { return rowStop }
    guard let rowStop else { return columnStop }
    // Where both fall on one centre, the axis along which the line is longer tells its share.
    if columnStop.place == rowStop.place {
      return across.magnitude >= along.magnitude ? columnStop : rowStop
    }
    return rowStop.share < columnStop.share ? rowStop : columnStop
  }

  private func columnStop() -> Stop? {
    guard let column, (last.place.column - column) * across > 0 else { return nil }
    let steps = column - from.column
    let row = settled(from.row + steps * along / across, self.row)
    return Stop(
      share: steps / across, place: GridPlace(column: column, row: row), edge: .alongColumn)
  }

  private func rowStop() -> Stop? {
    guard let row, (last.place.row - row) * along > 0 else { return nil }
    let steps = row - from.row
    let column = settled(from.column + steps * across / along, self.column)
    return Stop(
      share: steps / along, place: GridPlace(column: column, row: row), edge: .alongRow)
  }

  private func settled(_ place: Double, _ next: Double?) -> Double {
    guard let next, (place - next).magnitude <= GridLineStops.vertexTolerance else { return place }
    return next
  }
}
