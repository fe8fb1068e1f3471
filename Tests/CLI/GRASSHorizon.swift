import BergfriedCore
import BergfriedSurface
import BergfriedTestSupport
import Foundation
import Testing

/// The skyline by GRASS's r.horizon, in every whole degree counterclockwise from east.
///
/// It looks from the ground of a cell, over heights at the centres of cells: it goes outward a cell
/// at a time and takes the centre nearest to where it is, at that centre's own distance. All is
/// lowered by the curvature of a globe of 6371 km, without refraction.
///
/// GRASS 8.2 goes wrong where a square of 100 x 100 cells does not rise above the horizon so far:
/// instead of the square it skips all that lies behind. So each square gets a needle, a cell that
/// rises above everything, where no look comes near.
struct GRASSHorizon {
  static let program = Command.installed("grass")
  static let curvature = Curvature(coefficient: Curvature.earthRadiusMetres / 6_371_000)

  let bearings: GRASSBearings
  /// What it looks over, needles included.
  let surface: Surface
  /// By whole degrees.
  let pitchDegrees: [Double]

  /// - Parameter cell: where it stands, `towerMetres` above the ground that is there.
  init(
    over ground: Surface, _ transform: GeoTransform, from cell: Cell, towerMetres: Float,
    _ bearings: GRASSBearings
  ) throws {
    let shape = ground.shape
    var heights = ground.withHeights { Array($0) }
    heights[shape.index(of: cell)] += towerMetres
    for needle in GRASSHorizon.needles(in: shape, around: cell, bearings) {
      heights[shape.index(of: needle)] = 20_000
    }
    self.bearings = bearings
    surface = try Surface(heights: heights, shape: shape, cellSize: ground.cellSize)
    pitchDegrees = try GRASSHorizon.run(heights, shape, transform, transform.centre(of: cell))
  }

  /// In each square the cell that is farthest from all looks; squares are counted from the south.
  private static func needles(
    in shape: GridShape, around eye: Cell, _ bearings: GRASSBearings
  ) -> [Cell] {
    var best: [Cell: (cells: Double, needle: Cell)] = [:]
    for index in 0..<shape.count {
      let cell = shape.cell(at: index)
      let (east, north) = (Double(cell.column - eye.column), Double(eye.row - cell.row))
      let degrees = bearings.degrees(ofEast: east, north: north)
      let off = (degrees - degrees.rounded()).magnitude * .pi / 180
      let cells = (east * east + north * north).squareRoot() * off
      let square = Cell(column: cell.column / 100, row: (shape.rows - 1 - cell.row) / 100)
      if cells > best[square]?.cells ?? -1 { best[square] = (cells, cell) }
    }
    return best.values.map(\.needle)
  }

  private static func run(
    _ heights: [Float], _ shape: GridShape, _ transform: GeoTransform,
    _ eye: (x: Double, y: Double)
  ) throws -> [Double] {
    let folder = try Folder()
    let file = folder.url.appendingPathComponent("heights")
    try heights.withUnsafeBytes { Data($0) }.write(to: file)
    let (west, north) = (transform.originX, transform.originY)
    let east = west + Double(shape.columns) * transform.columnStep
    let south = north + Double(shape.rows) * transform.rowStep
    let script = """
      r.in.bin -f --quiet input=\(file.path) output=ground bytes=4 north=\(north) south=\(south) \
      east=\(east) west=\(west) rows=\(shape.rows) cols=\(shape.columns)
      g.region --quiet raster=ground
      r.horizon -d --quiet elevation=ground coordinates=\(eye.x),\(eye.y) step=1
      """
    try folder.write(script, to: "script")
    let run = try Command.run(
      #require(program), ["--tmp-location", "EPSG:32632", "--exec", "sh", folder["script"]])
    try #require(run.status == 0, "\(run.errors)")
    // Lines such as `12.000000,3.141593`.
    let pairs = run.output.split(separator: "\n").map {
      $0.split(separator: ",").compactMap { Double($0) }
    }
    let pitches = pairs.filter { $0.count == 2 }
    try #require(pitches.map { $0[0].rounded() } == (0..<360).map(Double.init), "\(run.output)")
    return pitches.map { $0[1] }
  }
}
