import BergfriedCore
import BergfriedEssentials
import BergfriedGDAL
import BergfriedSurface

extension Terrain {
  /// Reads a window, telling how far it has come.
  func surface(
    window: GridWindow, cores: Int, telling progress: Progress
  ) throws -> Surface {
    progress.enter("Reading")
    return try surface(window: window, cores: cores) { progress.advance(to: $0) }
  }

  /// The same with the bounds between which the raster's own surface lies.
  func boundedGround(
    window: GridWindow, sea: Sea?, cores: Int, telling progress: Progress
  ) throws -> BoundedGround {
    progress.enter("Reading")
    return try boundedGround(window: window, sea: sea, cores: cores) { progress.advance(to: $0) }
  }

  /// Tells the user what was assumed about the file, and what was found in it.
  ///
  /// - Parameter told: how many warnings have been told before.
  func warn(unless isQuiet: Bool, after told: Int = 0) {
    Self.tell(Array(warnings.dropFirst(told)), unless: isQuiet)
  }

  static func tell(_ warnings: [String], unless isQuiet: Bool) {
    guard !isQuiet else { return }
    for warning in warnings { standardError.write(Data("Warning: \(warning)\n".utf8)) }
  }
}
