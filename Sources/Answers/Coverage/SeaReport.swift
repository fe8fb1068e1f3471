import BergfriedCore
import BergfriedWatchFile

/// How much of the ground is sea of the map's, as the terrain has no heights there.
package struct SeaReport: Encodable, Sendable {
  /// Cells of the terrain's own.
  package let cells: Int
  package let squareMetres: Double
  /// From low water to high.
  package let lowMetres: Double
  package let highMetres: Double

  package init(
    cells: Int, squareMetres: Double, lowMetres: Double, highMetres: Double
  ) {
    self.cells = cells
    self.squareMetres = squareMetres
    self.lowMetres = lowMetres
    self.highMetres = highMetres
  }

  /// One sentence without its full stop.
  package var sentence: String {
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
  package var line: String { "Sea       \(sentence)" }
}
