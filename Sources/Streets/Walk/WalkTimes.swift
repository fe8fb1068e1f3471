public import BergfriedCore

/// One set of times for each cell of a grid; cells that fare alike share theirs.
public struct WalkTimes: Sendable {
  /// The sets of times that cells have.
  public var lists: [IntervalSet]
  /// Which of the lists a cell has; -1 for none, where nobody walks.
  public var listOfCell: [Int32]

  /// Times by their sets and which of these each cell has.
  public init(lists: [IntervalSet], listOfCell: [Int32]) {
    self.lists = lists
    self.listOfCell = listOfCell
  }

  /// The times of a cell; none where nobody walks.
  public subscript(cell: Int) -> IntervalSet {
    listOfCell[cell] < 0 ? IntervalSet() : lists[Int(listOfCell[cell])]
  }
}
