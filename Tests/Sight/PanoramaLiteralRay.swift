import BergfriedCore
import BergfriedSurface

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The slow, obvious look along an azimuth: every line through the cells' centres, along rows and
/// along columns, is met by itself.
struct PanoramaLiteralRay {
  struct Crossing {
    let distanceMetres: Double
    /// Rise per run as seen from the eye; `nil` where the ground is unknown.
    let slope: Double?
  }

  let surface: Surface
  let cell: Cell
  let eyeMetres: Double
  let curvature: Curvature
  /// Columns and rows per metre.
  let step: (columns: Double, rows: Double)

  init(
    _ surface: Surface, from cell: Cell, eyeMetres: Double, curvature: Curvature,
    azimuthDegrees: Double
  ) {
    let angle = azimuthDegrees * .pi / 180
    self.surface = surface
    self.cell = cell
    self.eyeMetres = eyeMetres
    self.curvature = curvature
    step = (
      sin(angle) / surface.cellSize.widthMetres, -cos(angle) / surface.cellSize.heightMetres
    )
  }

  /// All crossings, from the observer outward.
  func crossings(within metres: Double) -> [Crossing] {
    var crossings: [Crossing] = []
    for column in 0..<surface.shape.columns {
      let distance = Double(column - cell.column) / step.columns
      let row = Double(cell.row) + distance * step.rows
      guard distance > 0, distance <= metres, let ends = ends(row, surface.shape.rows) else {
        continue
      }
      crossings.append(
        crossing(
          distance, ends.share, Cell(column: column, row: ends.first),
          Cell(column: column, row: ends.last)))
    }
    for row in 0..<surface.shape.rows {
      let distance = Double(row - cell.row) / step.rows
      let column = Double(cell.column) + distance * step.columns
      guard distance > 0, distance <= metres, let ends = ends(column, surface.shape.columns) else {
        continue
      }
      crossings.append(
        crossing(
          distance, ends.share, Cell(column: ends.first, row: row),
          Cell(column: ends.last, row: row)))
    }
    return crossings.sorted { $0.distanceMetres < $1.distanceMetres }
  }

  private func ends(_ place: Double, _ count: Int) -> (first: Int, last: Int, share: Double)? {
    let nearest = place.rounded()
    if (place - nearest).magnitude < 1e-9 {
      return (0..<count).contains(Int(nearest)) ? (Int(nearest), Int(nearest), 0) : nil
    }
    let first = Int(place.rounded(.down))
    guard first >= 0, first + 1 < count else { return nil }
    return (first, first + 1, place - Double(first))
  }

  private func crossing(
    _ distance: Double, _ share: Double, _ first: Cell, _ last: Cell
  ) -> Crossing {
    guard let a = height(first), let b = height(last) else {
      return Crossing(distanceMetres: distance, slope: nil)
    }
    return Crossing(distanceMetres: distance, slope: (a + share * (b - a)) / distance)
  }

  /// Above the eye, curvature taken off.
  func height(_ place: Cell) -> Double? {
    guard let ground = surface.height(at: place) else { return nil }
    let distance = surface.cellSize.distanceMetres(from: cell, to: place)
    return Double(ground) - eyeMetres - curvature.dropMetres(atMetres: distance)
  }
}
