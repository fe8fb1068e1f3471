import BergfriedAnswers
import BergfriedEssentials
import BergfriedExport
import BergfriedWorlds

/// A whole watch over a made-up alpine village, to try things out on.
public enum ExampleWatch {
  /// Writes it with terrain and map into a folder, unless there is a watch already.
  ///
  /// - Returns: the path of its watch file.
  /// - Throws: ``Failure`` where the folder cannot be written, or holds other files of those names.
  /// - Complexity: a second or two.
  public static func written(into folder: String) throws -> String {
    let watch = folder + "/watch.yaml"
    if FileManager.default.fileExists(atPath: watch) { return watch }
    let village = Village(seed: 1, extentMetres: 4000, resolutionMetres: 5)
    _ = try VillageRun(village, to: folder, origin: Origin()).report { _ in }
    return watch
  }
}
