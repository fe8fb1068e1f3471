import BergfriedCore
import CGDAL

/// The way between the pixels of a raster and those of a view of it in another frame.
final class PixelPlacing {
  private let way: UnsafeMutableRawPointer

  /// - Parameter frames: the coordinate systems of both as WKT, where datasets may not say them.
  init(
    from raster: Dataset, to view: Dataset, frames: (from: String, to: String)? = nil,
    path: String
  ) throws {
    let options = StringList(frames.map { ["SRC_SRS=\($0.from)", "DST_SRS=\($0.to)"] } ?? [])
    way = try ErrorLog.recording { log in
      let way = options.withItems {
        GDALCreateGenImgProjTransformer2(raster.handle, view.handle, $0)
      }
      guard let way else {
        throw Failure(.terrainDamagedPosition, "\(path): its cells cannot be placed\(log.reason)")
      }
      return way
    }
  }

  deinit { GDALDestroyGenImgProjTransformer(way) }

  /// Moves places, in pixels; those that have no counterpart become infinite.
  func bring(_ across: inout [Double], _ down: inout [Double], toOwn: Bool) {
    let count = across.count
    var height = [Double](repeating: 0, count: count)
    var isDone = [Int32](repeating: 0, count: count)
    ErrorLog.recording { _ in
      _ = GDALGenImgProjTransform(
        way, toOwn ? 1 : 0, Int32(count), &across, &down, &height, &isDone)
    }
    for index in 0..<count where isDone[index] == 0 {
      (across[index], down[index]) = (.infinity, .infinity)
    }
  }

  /// Pixels between two places that are worked out in full.
  private static let step = 32

  /// Where places along one of the raster's rows lie in the view.
  ///
  /// *Error.* They follow a parabola through each three places that are 32 pixels apart. Held
  /// against PROJ, that is off by up to 3e-6 m for pixels of 3 seconds of arc in a UTM zone, and by
  /// up to 0.01 m for those of 30 seconds at 70° north. It is the same whatever part of the row is
  /// asked for.
  ///
  /// - Parameter across: pixels along the row, in order.
  func places(ofRow down: Double, across: [Double]) -> (across: [Double], down: [Double]) {
    guard let first = across.first, let last = across.last else { return ([], []) }
    let span = Double(2 * PixelPlacing.step)
    let firstSpan = Int((first / span).rounded(.down))
    let lastSpan = Int((last / span).rounded(.down))
    var knots = (2 * firstSpan...2 * lastSpan + 2).map { Double($0 * PixelPlacing.step) }
    var knotDowns = [Double](repeating: down, count: knots.count)
    bring(&knots, &knotDowns, toOwn: false)
    var (placed, downs) = (across, [Double](repeating: down, count: across.count))
    guard knots.allSatisfy(\.isFinite) else {
      // A knot beyond the raster's border need not have a counterpart.
      bring(&placed, &downs, toOwn: false)
      return (placed, downs)
    }
    for index in across.indices {
      let along = across[index] / span - Double(firstSpan)
      let number = min(Int(along), lastSpan - firstSpan)
      let share = along - Double(number)
      let weights = (
        (1 - share) * (1 - 2 * share), 4 * share * (1 - share), share * (2 * share - 1)
      )
      func value(_ knots: [Double]) -> Double {
        knots[2 * number] * weights.0 + knots[2 * number + 1] * weights.1
          + knots[2 * number + 2] * weights.2
      }
      (placed[index], downs[index]) = (value(knots), value(knotDowns))
    }
    return (placed, downs)
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
