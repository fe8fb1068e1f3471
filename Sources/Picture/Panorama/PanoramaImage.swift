import BergfriedCore
import BergfriedSight

/// A panorama's ground and sky, pixel by pixel, with a band of more sky above it for names.
struct PanoramaImage {
  let columns: Int
  let rows: Int
  /// Row by row, 8 bits a part, red in the higher bits.
  let pixels: [UInt32]

  init(_ picture: PanoramaPicture, bandRows: Int) {
    let painter = PanoramaPainter(picture)
    self.init(painter, bandRows: bandRows, ground: painter.pixels(ofRows: 0..<painter.rows))
  }

  /// The same, painted on several cores in a few parts for each.
  ///
  /// - Throws: `CancellationError` when the task is cancelled.
  init(_ picture: PanoramaPicture, bandRows: Int, cores: Int) async throws {
    let painter = PanoramaPainter(picture)
    let count = min(cores > 1 ? 4 * cores : 1, painter.rows)
    let ground = try await withThrowingTaskGroup(of: (Int, [UInt32]).self) { group in
      var done: [Int: [UInt32]] = [:]
      for part in 0..<count {
        if part >= cores, let (place, pixels) = try await group.next() { done[place] = pixels }
        try Task.checkCancellation()
        let rows = part * painter.rows / count..<(part + 1) * painter.rows / count
        group.addTask { (part, painter.pixels(ofRows: rows)) }
      }
      for try await (place, pixels) in group { done[place] = pixels }
      return (0..<count).flatMap { done[$0]! }
    }
    self.init(painter, bandRows: bandRows, ground: ground)
  }

  private init(_ painter: PanoramaPainter, bandRows: Int, ground: [UInt32]) {
    columns = painter.columns
    rows = painter.rows + bandRows
    let band = (0..<bandRows).flatMap { row in
      repeatElement(painter.sky(rowsAbove: bandRows - row).pixel, count: painter.columns)
    }
    pixels = band + ground
  }
}
