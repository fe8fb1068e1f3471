import BergfriedCore
import BergfriedGDAL
import BergfriedWatchFile

/// How much of the ground is sea of the map's, as the terrain has no heights there.
struct SeaReport: Encodable {
  /// Cells of the terrain's own.
  let cells: Int
  let squareMetres: Double
  /// From low water to high.
  let lowMetres: Double
  let highMetres: Double

  /// `nil` where the watch says nothing of the sea's height.
  init?(_ scene: WatchScene) {
    guard let sea = scene.sea, let metres = scene.watch.place.seaLevelMetres else { return nil }
    cells = sea.cellCount
    squareMetres = sea.squareMetres
    (lowMetres, highMetres) = (metres.lowerBound, metres.upperBound)
  }

  /// One sentence without its full stop.
  var sentence: String {
    let range =
      lowMetres == highMetres
      ? "at \(Format.plain(lowMetres)) m"
      : "from \(Format.plain(lowMetres)) to \(Format.plain(highMetres)) m"
    return cells == 0
      ? "The terrain has heights wherever the map has sea: sea_level changes nothing"
      : "\(Format.area(squareMetres)) without heights (\(Format.grouped(cells)) cells of the "
        + "terrain) are the map's sea, \(range)"
  }

  /// One line for a person.
  var line: String { "Sea       \(sentence)" }
}
