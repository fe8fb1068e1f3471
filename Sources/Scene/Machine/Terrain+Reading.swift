package import BergfriedCore
package import BergfriedGDAL
package import BergfriedSurface

extension Terrain {
  /// Reads a window, telling how far it has come; it stops where the task is cancelled.
  package func surface(
    window: GridWindow, cores: Int, telling listener: @escaping RunListener
  ) throws -> Surface {
    listener(.stage("Reading"))
    return try surface(window: window, cores: cores) { share in
      listener(.progress(share))
      return !Task.isCancelled
    }
  }

  /// The same with the bounds between which the raster's own surface lies.
  package func boundedGround(
    window: GridWindow, sea: Sea?, cores: Int, telling listener: @escaping RunListener
  ) throws -> BoundedGround {
    listener(.stage("Reading"))
    return try boundedGround(window: window, sea: sea, cores: cores) { share in
      listener(.progress(share))
      return !Task.isCancelled
    }
  }
}
