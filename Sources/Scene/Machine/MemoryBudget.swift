package import BergfriedCore
import BergfriedEssentials

/// What a window costs to work on, and whether that fits: 4 bytes of elevation a cell, the bytes
/// the answer takes, and a tenth for everything else.
package struct MemoryBudget {
  package let limit: MemorySize
  package let answerBytesPerCell: Int

  package init(limit: MemorySize, answerBytesPerCell: Int) {
    self.limit = limit
    self.answerBytesPerCell = answerBytesPerCell
  }

  package func bytes(cells: Int) -> Int {
    let plain = cells * (4 + answerBytesPerCell)
    return plain + plain / 10
  }

  package func fits(_ shape: GridShape) -> Bool { bytes(cells: shape.count) <= limit.bytes }

  /// By how much cells must grow for a window to fit.
  package func coarsening(of shape: GridShape) -> Double {
    (Double(bytes(cells: shape.count)) / Double(limit.bytes)).squareRoot()
  }

  /// The greatest reach, in whole cells' metres, whose window fits; `nil` where none does.
  ///
  /// - Parameter window: the window that a reach in metres needs.
  package func greatestReachMetres(
    step: Double, upTo limit: Double, window: (Double) -> GridWindow?
  ) -> Double? {
    var fitting = 0
    var failing = Int((limit / step).rounded(.up)) + 1
    while failing - fitting > 1 {
      let middle = (fitting + failing) / 2
      let fits = window(Double(middle) * step).map { self.fits($0.shape) } ?? true
      if fits { fitting = middle } else { failing = middle }
    }
    return fitting > 0 ? Double(fitting) * step : nil
  }
}
