import BergfriedCore
import BergfriedGDAL
import BergfriedTestSupport

/// A small world for a test: digits are heights in metres, `?` is unknown ground. Its cells are
/// 10 m wide, and the lower left corner stands at 500000, 5200000 in UTM zone 32 N.
struct DrawnWorld {
  static let x = 500_000.0
  static let y = 5_200_000.0
  static let cellMetres = 10.0
  static let unknown: Float = -9999

  let shape: GridShape
  let heights: [Float]

  init(_ rows: String...) {
    shape = GridShape(columns: rows[0].count, rows: rows.count)
    heights = rows.joined().map { $0.wholeNumberValue.map(Float.init) ?? DrawnWorld.unknown }
  }

  init(columns: Int, rows: Int, height: (_ column: Int, _ row: Int) -> Float) {
    shape = GridShape(columns: columns, rows: rows)
    heights = (0..<rows).flatMap { row in (0..<columns).map { height($0, row) } }
  }

  /// Hills that follow from a seed.
  init(columns: Int, rows: Int, seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var hills: [(x: Double, y: Double, height: Double, width: Double)] = []
    for _ in 0..<12 {
      hills.append(
        (
          random.unit() * Double(columns), random.unit() * Double(rows), random.unit() * 60,
          2 + random.unit() * Double(columns) / 6
        ))
    }
    self.init(columns: columns, rows: rows) { column, row in
      hills.reduce(into: Float(0)) { sum, hill in
        let x = (Double(column) - hill.x) / hill.width
        let y = (Double(row) - hill.y) / hill.width
        sum += Float(hill.height / (1 + x * x + y * y))
      }
    }
  }

  /// Writes the world as a GeoTIFF and gives its path.
  func write(to folder: Folder, as name: String = "dem.tif") throws -> String {
    let transform = GeoTransform(
      originX: DrawnWorld.x, originY: DrawnWorld.y + Double(shape.rows) * DrawnWorld.cellMetres,
      columnStep: DrawnWorld.cellMetres, rowStep: -DrawnWorld.cellMetres)
    let file = RasterFile(
      shape: shape, transform: transform, crs: "EPSG:32632", values: .floats(heights),
      noData: Double(DrawnWorld.unknown), bandName: "height", format: .plainTiff)
    try file.write(to: folder[name])
    return folder[name]
  }

  /// A cell's centre as the command line takes it.
  func position(_ column: Int, _ row: Int, height: Double? = nil) -> String {
    let x = DrawnWorld.x + (Double(column) + 0.5) * DrawnWorld.cellMetres
    let y = DrawnWorld.y + (Double(shape.rows - row) - 0.5) * DrawnWorld.cellMetres
    return "\(x),\(y)" + (height.map { ",\($0)" } ?? "")
  }
}
