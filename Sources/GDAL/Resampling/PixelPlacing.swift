import BergfriedDatum
import CGDAL

/// The way between the pixels of a raster and those of a view of it in another frame.
final class PixelPlacing {
  private let exact: UnsafeMutableRawPointer
  private let quick: UnsafeMutableRawPointer

  /// How far off a place may be, in pixels.
  private static let error = 1e-4

  init(from raster: Dataset, to view: Dataset, path: String) throws {
    exact = try ErrorLog.recording { log in
      let way = GDALCreateGenImgProjTransformer2(raster.handle, view.handle, nil)
      guard let way else {
        throw GDALError(.badData, "\(path): its cells cannot be placed\(log.reason)")
      }
      return way
    }
    quick = GDALCreateApproxTransformer(GDALGenImgProjTransform, exact, PixelPlacing.error)
  }

  deinit {
    GDALDestroyApproxTransformer(quick)
    GDALDestroyGenImgProjTransformer(exact)
  }

  /// Moves places along a line, in pixels; those that have no counterpart become infinite.
  func bring(_ across: inout [Double], _ down: inout [Double], toOwn: Bool) {
    let count = across.count
    var height = [Double](repeating: 0, count: count)
    var isDone = [Int32](repeating: 0, count: count)
    ErrorLog.recording { _ in
      _ = GDALApproxTransform(
        quick, toOwn ? 1 : 0, Int32(count), &across, &down, &height, &isDone)
    }
    for index in 0..<count where isDone[index] == 0 {
      (across[index], down[index]) = (.infinity, .infinity)
    }
  }

  /// Lines across a window along which its place in the raster is looked for.
  private static let lineCount = 32

  /// The raster's own cells that the surface in a window rests on.
  func ownCells(under window: GridWindow, of shape: GridShape) -> GridWindow {
    var (minAcross, maxAcross) = (Double.infinity, -Double.infinity)
    var (minDown, maxDown) = (Double.infinity, -Double.infinity)
    for line in 0...PixelPlacing.lineCount {
      let share = Double(line) / Double(PixelPlacing.lineCount)
      var across = (0...PixelPlacing.lineCount).map {
        Double(window.column) + Double(window.shape.columns) * Double($0)
          / Double(PixelPlacing.lineCount)
      }
      var down = [Double](
        repeating: Double(window.row) + share * Double(window.shape.rows), count: across.count)
      bring(&across, &down, toOwn: true)
      for (across, down) in zip(across, down) where across.isFinite && down.isFinite {
        (minAcross, maxAcross) = (min(minAcross, across), max(maxAcross, across))
        (minDown, maxDown) = (min(minDown, down), max(maxDown, down))
      }
    }
    guard minAcross <= maxAcross else { return shape.window }
    // Lines between the ones looked at may reach a little farther.
    func range(_ low: Double, _ high: Double, _ count: Int) -> Range<Int> {
      let margin = 3 + 0.02 * (high - low)
      let first = Int(max(0, min(low - margin, Double(count - 1))).rounded(.down))
      let last = Int(max(0, min(high + margin, Double(count - 1))).rounded(.up))
      return first..<last + 1
    }
    let columns = range(minAcross, maxAcross, shape.columns)
    let rows = range(minDown, maxDown, shape.rows)
    return GridWindow(
      column: columns.lowerBound, row: rows.lowerBound,
      shape: GridShape(columns: columns.count, rows: rows.count))
  }
}
