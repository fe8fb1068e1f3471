import BergfriedCore
import BergfriedSight
import BergfriedSurface

/// How far answers agree with the truth, which is each cell's own line of sight.
struct Agreement {
  /// Cells that are seen, by Bergfried's answer.
  let seenCount: Int
  /// Cells of known ground where GDAL says otherwise; `nil` if it was not asked.
  let gdalDifferences: Int?
  /// Cells whose line of sight was walked, and those where Bergfried's answer is another.
  let walkedCount: Int
  let walkedDifferences: Int

  /// - Parameter gdal: GDAL's answer, 1 for seen.
  init(_ viewshed: Viewshed, on ground: Ground, gdal: [UInt8]?, samples: Int = 2000) throws {
    seenCount = viewshed.count(of: .seen)
    gdalDifferences = gdal.map { Agreement.differences(viewshed.cells.values, $0) }
    let cells = Agreement.sampled(ground.surface, samples: samples)
    walkedCount = cells.count
    walkedDifferences = try cells.count { cell in
      let line = try ground.surface.lineOfSight(
        from: ground.observer, to: cell, curvature: Ground.curvature)
      return (viewshed[cell] == .seen) != line.isVisible
    }
  }

  /// Known cells on which two answers differ; unknown ones are no matter of opinion.
  static func differences(_ exact: [UInt8], _ other: [UInt8]) -> Int {
    precondition(exact.count == other.count, "\(exact.count) cells beside \(other.count)")
    let (seen, hidden) = (Visibility.seen.rawValue, Visibility.hidden.rawValue)
    return exact.withUnsafeBufferPointer { exact in
      other.withUnsafeBufferPointer { other in
        exact.indices.reduce(into: 0) { count, index in
          let isOdd = exact[index] == seen ? other[index] != 1 : other[index] != 0
          if isOdd, exact[index] == seen || exact[index] == hidden { count += 1 }
        }
      }
    }
  }

  /// As many cells from anywhere as from the border, which is farthest; those of known ground.
  static func sampled(_ surface: Surface, samples: Int) -> [Cell] {
    var random = SeededRandom(seed: 17)
    let shape = surface.shape
    let inside = (0..<samples).map { _ in
      Cell(
        column: .random(in: 0..<shape.columns, using: &random),
        row: .random(in: 0..<shape.rows, using: &random))
    }
    let border = inside.enumerated().map { index, cell in
      switch index % 4 {
      case 0: Cell(column: 0, row: cell.row)
      case 1: Cell(column: shape.columns - 1, row: cell.row)
      case 2: Cell(column: cell.column, row: 0)
      default: Cell(column: cell.column, row: shape.rows - 1)
      }
    }
    return (inside + border).filter { surface.height(at: $0) != nil }
  }
}
