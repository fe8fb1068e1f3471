import BergfriedCore
import BergfriedGDAL
import BergfriedSurface

/// A raster that a command wrote, read back.
struct WrittenRaster {
  let shape: GridShape
  let transform: GeoTransform
  /// Row by row; `nil` where the file says nodata.
  let values: [Float?]

  init(_ path: String) throws {
    var options = TerrainOptions()
    options.assumesMetres = true
    options.verticalUnit = .metre
    // Values that have colours are read all the same.
    options.band = 1
    let terrain = try Terrain(path: path, options: options)
    let surface = try terrain.surface(window: terrain.shape.window)
    shape = terrain.shape
    transform = terrain.transform
    values = surface.withHeights { $0.map { $0 == Surface.unknown ? nil : $0 } }
  }

  subscript(column: Int, row: Int) -> Float? {
    values[shape.index(of: Cell(column: column, row: row))]
  }

  /// One letter a cell, from a table of values; `?` for nodata and `.` for anything else.
  func drawn(_ letters: [Float: Character]) -> [String] {
    (0..<shape.rows).map { row in
      String((0..<shape.columns).map { letter(self[$0, row], letters) })
    }
  }

  private func letter(_ value: Float?, _ letters: [Float: Character]) -> Character {
    guard let value else { return "?" }
    return letters[value] ?? "."
  }
}
