import BergfriedDatum
import BergfriedGDAL
import BergfriedSurface
import Foundation

extension Terrain {
  /// Reads a window, telling how far it has come.
  func surface(window: GridWindow, telling progress: Progress) throws -> Surface {
    progress.enter("Reading")
    do {
      return try surface(window: window) { progress.advance(to: $0) }
    } catch let error as SurfaceError {
      // What the window calls a cell has another number in the file.
      guard case .notAHeight(let height, let cell) = error else { throw error }
      let own = Cell(column: cell.column + window.column, row: cell.row + window.row)
      throw SurfaceError.notAHeight(height, own)
    }
  }

  /// Tells the user what was assumed about the file.
  func warn(unless isQuiet: Bool) {
    guard !isQuiet else { return }
    for warning in warnings { standardError.write(Data("Warning: \(warning)\n".utf8)) }
  }
}
