import BergfriedCore
import BergfriedPicture
import BergfriedSurface

/// Small pictures, drawn: each letter is a cell's visibility.
enum Sample {
  /// - Parameters:
  ///   - rows: `S` seen, `.` hidden, `?` unknown, `-` outside the limits.
  ///   - height: the ground at a column and row.
  static func picture(
    _ rows: [String], cellSize: CellSize = CellSize(metres: 10),
    marks: [ViewshedPicture.Mark] = [], title: String = "Sample",
    height: (Int, Int) -> Float = { _, _ in 100 }
  ) throws -> ViewshedPicture {
    let shape = GridShape(columns: rows[0].count, rows: rows.count)
    let heights = (0..<shape.count).map { index in
      let cell = shape.cell(at: index)
      return height(cell.column, cell.row)
    }
    let values = rows.joined().map { letter -> UInt8 in
      switch letter {
      case "S": 1
      case "?": 2
      case "-": 3
      default: 0
      }
    }
    return ViewshedPicture(
      surface: try Surface(heights: heights, shape: shape, cellSize: cellSize),
      window: shape.window, visibility: Raster(shape: shape, values: values), observers: marks,
      title: title, subtitle: "A picture of few cells", northDegrees: 0)
  }
}
