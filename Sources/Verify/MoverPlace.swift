import BergfriedCoverage
import BergfriedDatum
import BergfriedStreets
import BergfriedSurface

/// Where a mover stands on a street.
struct MoverPlace {
  let point: MapPoint
  /// The cells he is in, with the heights he stands at; two or four on a border.
  let stands: [(cell: Cell, levelMetres: Double)]

  /// So near to a cell's border a place may lie on either side of it by rounding.
  private static let borderMetres = 1e-6

  /// On open ground.
  init(at point: MapPoint, in town: Town) {
    self.point = point
    stands = Set(MoverPlace.cells(around: point, in: town)).compactMap { cell in
      town.surface.ground.height(at: cell).map { (cell, Double($0)) }
    }
  }

  private static func cells(around point: MapPoint, in town: Town) -> [Cell] {
    [-borderMetres, borderMetres].flatMap { right in
      [-borderMetres, borderMetres].compactMap { up in
        town.surface.transform.cell(x: point.x + right, y: point.y + up)
      }
    }
  }

  init(piece: Int, alongMetres: Double, in town: Town) {
    let line = town.streets.pieces[piece]
    let share = line.lengthMetres > 0 ? alongMetres / line.lengthMetres : 0
    let point = line.point(atShare: share)
    self.point = point
    let cells = MoverPlace.cells(around: point, in: town)
    stands = town.samples[piece].compactMap { sample in
      guard cells.contains(sample.cell), let level = sample.levelMetres(on: town.surface) else {
        return nil
      }
      return (sample.cell, level)
    }
  }
}
