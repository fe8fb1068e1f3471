import BergfriedCore
import BergfriedSight

/// An observer as it was understood.
package struct ObserverReport: Encodable, Sendable {
  package let id: String
  /// What a table calls it beside that.
  package let name: String?
  /// Where it was asked for.
  package let place: PlaceReport
  /// Where the eye is, over the centre of the cell there, and how far that is from the place asked
  /// for.
  package let usedPlace: PlaceReport
  package let offsetMetres: Double
  /// In the terrain's working grid, from 0.
  package let column: Int
  package let row: Int
  package let groundMetres: Double?
  package let eyeMetres: Double
  package let targetHeightMetres: Double
  package let minDistanceMetres: Double
  /// Absent where nothing limits it.
  package let maxDistanceMetres: Double?
  package let seenCells: Int

  package init(
    id: String, name: String?, place: PlaceReport, usedPlace: PlaceReport, offsetMetres: Double,
    column: Int, row: Int, groundMetres: Double?, eyeMetres: Double, targetHeightMetres: Double,
    minDistanceMetres: Double, maxDistanceMetres: Double?, seenCells: Int
  ) {
    self.id = id
    self.name = name
    self.place = place
    self.usedPlace = usedPlace
    self.offsetMetres = offsetMetres
    self.column = column
    self.row = row
    self.groundMetres = groundMetres
    self.eyeMetres = eyeMetres
    self.targetHeightMetres = targetHeightMetres
    self.minDistanceMetres = minDistanceMetres
    self.maxDistanceMetres = maxDistanceMetres
    self.seenCells = seenCells
  }
}
