import BergfriedCore
import BergfriedSight

/// What an eye sees of the ground, in figures.
struct RoomViewshed: Encodable {
  /// Where the eye is: in the working frame, in degrees where that is known, and between which
  /// elevations.
  let x: Double
  let y: Double
  let lon: Double?
  let lat: Double?
  let eyeMetres: [Double]
  /// How wide and high a cell is.
  let cellMetres: [Double]
  /// The working frame.
  let crs: String?
  /// Surely, or as mapped where that was asked.
  let seenSquareMetres: Double
  let possiblySquareMetres: Double
  let unseenSquareMetres: Double
  let unknownSquareMetres: Double

  init(_ view: GroundView, lonLat: (lon: Double, lat: Double)?) {
    (x, y) = (view.point.x, view.point.y)
    (lon, lat) = (lonLat?.lon, lonLat?.lat)
    eyeMetres = [view.eyeMetres.lowerBound, view.eyeMetres.upperBound]
    cellMetres = [view.transform.columnStep.magnitude, view.transform.rowStep.magnitude]
    crs = view.crs
    seenSquareMetres = view.squareMetres(.seen)
    possiblySquareMetres = view.squareMetres(.possiblySeen)
    unseenSquareMetres = view.squareMetres(.hidden)
    unknownSquareMetres = view.squareMetres(.unknown)
  }
}
