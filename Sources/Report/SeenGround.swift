public import BergfriedCore
public import BergfriedCoverage
import BergfriedSight
import BergfriedStreets
import BergfriedSurface

/// Which looks take in which ground, over the frame of a page's map.
///
/// *Model.* A cell stands for the place at its centre: open ground outside of private zones on
/// which someone would surely be seen from the look's tower, in the look's field, near enough to be
/// made out by the first ladder. Roofs and woods are nobody's ground.
public struct SeenGround: Sendable {
  /// Every look of the watch.
  public let looks: [LookField]
  /// The part of the map that is shown.
  public let frame: MapBounds
  /// The map's frame in square cells.
  public let transform: GeoTransform
  /// Per cell, the place of its looks in `sets`.
  public let cells: Raster<Int32>
  /// Looks by their places in `looks`; none first.
  public let sets: [[Int]]

  private static let longestSide = 720.0

  /// - Complexity: one viewshed a tower, and O(cells x looks).
  public init(of coverage: Coverage, in frame: MapBounds, cores: Int) async throws {
    let looks = coverage.lookFields
    let town = coverage.town
    let side = max(
      max(frame.widthMetres, frame.heightMetres) / SeenGround.longestSide,
      town.surface.ground.cellSize.widthMetres)
    let transform = GeoTransform(
      originX: frame.minX, originY: frame.maxY, columnStep: side, rowStep: -side)
    let shape = GridShape(
      columns: Int((frame.widthMetres / side).rounded(.up)),
      rows: Int((frame.heightMetres / side).rounded(.up)))
    let raster = try TownRaster(of: town.surface)
    let open = SeenGround.open(in: town, raster, transform, shape)
    var cells = Raster<Int32>(shape: shape, repeating: 0)
    var sets = Numbered<[Int]>()
    _ = sets.number(of: [])
    for tower in coverage.towers.indices {
      let own = looks.indices.filter { looks[$0].tower == tower }
      let seen = try await coverage.surelySeenGround(fromTower: tower, on: raster, cores: cores)
      for (index, place) in zip(cells.values.indices, open) {
        guard let place, seen.window.contains(place), seen[place] == .seen else { continue }
        let centre = transform.centre(of: shape.cell(at: index))
        guard
          let target = coverage.target(
            at: MapPoint(x: centre.x, y: centre.y), fromTower: tower)
        else { continue }
        let held = own.filter { looks[$0].holds(target) }
        if held.isEmpty { continue }
        let before = sets.values[Int(cells.values[index])]
        cells.values[index] = Int32(sets.number(of: before + held))
      }
    }
    self.looks = looks
    self.frame = frame
    self.transform = transform
    self.cells = cells
    self.sets = sets.values
  }

  /// Per cell of the map, the town's cell at its centre, where that is open ground that may be
  /// looked at.
  private static func open(
    in town: Town, _ raster: TownRaster, _ transform: GeoTransform, _ shape: GridShape
  ) -> [Cell?] {
    let surface = town.surface
    var open = (0..<shape.count).map { index -> Cell? in
      let centre = transform.centre(of: shape.cell(at: index))
      guard let cell = surface.transform.cell(x: centre.x, y: centre.y),
        raster.cover.shape.contains(cell), raster.cover[cell] == 0
      else { return nil }
      return cell
    }
    for area in town.privateAreas {
      area.forEachRun(of: transform, in: shape) { row, columns in
        for column in columns { open[shape.index(of: Cell(column: column, row: row))] = nil }
      }
    }
    return open
  }
}
