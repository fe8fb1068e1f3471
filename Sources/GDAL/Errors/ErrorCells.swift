import BergfriedCore
import BergfriedSurface

/// A cell of a raster of errors where it lies on a terrain's grid, in cells from its corner.
struct ErrorCell {
  let across: ClosedRange<Double>
  let down: ClosedRange<Double>
  /// ``Surface/unknown`` where there is none.
  let metres: Float
}

/// The cells of a raster of errors that lie on a window of a terrain's grid.
struct ErrorCells {
  private let reader: HeightReader
  private let source: TerrainSource
  private let placing: PixelPlacing
  private let own: GridWindow
  /// By how much a cell's sides may bend out of the rectangle about its corners.
  private let bulge: Double

  init(_ source: TerrainSource, on terrain: Terrain, under window: GridWindow) throws {
    let grid = WorkingGrid(plainCellsOf: source)
    let frames: (String, String)? =
      if let from = source.crs, let to = terrain.grid.crs, !from.isLocal, !to.isLocal {
        (from.wkt, to.wkt)
      } else {
        nil
      }
    placing = try PixelPlacing(
      from: source.dataset, to: terrain.grid.datasets[0], frames: frames, path: source.path)
    own = placing.ownCells(under: window, of: grid.shape)
    bulge = placing.bulge(of: own)
    reader = HeightReader(grid: grid, path: source.path, window: own)
    self.source = source
  }

  /// - Throws: ``Failure`` where the raster cannot be read, or holds what is no error.
  func visit(_ body: (ErrorCell) -> Void) throws {
    let corners = (own.columns.lowerBound...own.columns.upperBound).map(Double.init)
    var top = placing.places(ofRow: Double(own.row), across: corners)
    for first in stride(from: own.row, to: own.rows.upperBound, by: reader.stripRows) {
      let end = min(first + reader.stripRows, own.rows.upperBound)
      let strip = try reader.strip(ofRows: first..<end).surface
      for row in 0..<strip.shape.rows {
        let bottom = placing.places(ofRow: Double(first + row + 1), across: corners)
        for column in 0..<strip.shape.columns {
          let across = range(of: (top.across, bottom.across), column)
          let down = range(of: (top.down, bottom.down), column)
          guard let across, let down else { continue }
          let metres = strip.heights[row * strip.shape.columns + column]
          try check(metres, column: own.column + column, row: first + row)
          body(ErrorCell(across: across, down: down, metres: metres))
        }
        top = bottom
      }
    }
  }

  private func range(
    of sides: (top: [Double], bottom: [Double]), _ column: Int
  ) -> ClosedRange<Double>? {
    let corners = SIMD4(
      sides.top[column], sides.top[column + 1], sides.bottom[column], sides.bottom[column + 1])
    let (low, high) = (corners.min(), corners.max())
    return (high - low).isFinite ? low - bulge...high + bulge : nil
  }

  private func check(_ metres: Float, column: Int, row: Int) throws {
    guard metres > Surface.unknownLimit else { return }
    guard metres >= 0, Double(metres) <= RasterErrors.limitMetres else {
      throw Failure(
        .errorsValue,
        "\(source.path): \(metres) m in column \(column), row \(row) is no error of a height: "
          + "give numbers from 0 to \(Int(RasterErrors.limitMetres)), and missing ones as nodata")
    }
  }
}

extension PixelPlacing {
  /// Pixels of a window that are looked at, of each row and of each column of them.
  private static let sampleCount = 9

  /// How large pixels under a window of the view are at the most, in its cells.
  func pixelSize(under window: GridWindow) -> (across: Double, down: Double) {
    var size = (across: 0.0, down: 0.0)
    for (column, row) in PixelPlacing.samples(of: window) {
      var (across, down) = ([column], [row])
      bring(&across, &down, toOwn: true)
      across = [across[0], across[0] + 1, across[0], across[0] + 1]
      down = [down[0], down[0], down[0] + 1, down[0] + 1]
      guard across[0].isFinite, down[0].isFinite else { continue }
      bring(&across, &down, toOwn: false)
      guard (across + down).allSatisfy(\.isFinite) else { continue }
      size.across = max(size.across, across.max()! - across.min()!)
      size.down = max(size.down, down.max()! - down.min()!)
    }
    return size
  }

  /// By how much the sides of pixels of a window bend in the view, in its cells.
  func bulge(of window: GridWindow) -> Double {
    var most = 0.0
    for (column, row) in PixelPlacing.samples(of: window) {
      for (right, below) in [(1.0, 0.0), (0.0, 1.0)] {
        var across = [column, column + right / 2, column + right]
        var down = [row, row + below / 2, row + below]
        bring(&across, &down, toOwn: false)
        for places in [across, down] where places.allSatisfy(\.isFinite) {
          most = max(most, (places[1] - (places[0] + places[2]) / 2).magnitude)
        }
      }
    }
    // What bends less is a rounding; elsewhere sides may bend somewhat more than where looked at.
    return most < 1e-5 ? 0 : 2 * most
  }

  private static func samples(of window: GridWindow) -> [(Double, Double)] {
    let shares = (0..<sampleCount).map { Double($0) / Double(sampleCount - 1) }
    return shares.flatMap { down in
      shares.map { across in
        (
          Double(window.column) + across * Double(window.shape.columns - 1),
          Double(window.row) + down * Double(window.shape.rows - 1)
        )
      }
    }
  }
}
