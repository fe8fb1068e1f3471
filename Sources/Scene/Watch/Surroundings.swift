package import BergfriedCore
package import BergfriedGDAL
package import BergfriedSurface
package import BergfriedWatchFile

/// The terrain around a town as far as eyes reach, no finer than its files have it: the hills that
/// stand behind the town in pictures.
package struct Surroundings: Sendable {
  package let surface: Surface
  package let transform: GeoTransform
  /// The side of the terrain's own cells.
  package let ownCellMetres: Double

  /// Who looks farther than this sees little of the ground.
  private static let farthestMetres = 60_000.0
  private static let mostCells = 4_000_000

  package init(of place: Watch.Place, around bounds: MapBounds, reachMetres: Double, cores: Int)
    throws
  {
    let margin = min(reachMetres, Surroundings.farthestMetres)
    var options = TerrainOptions(place)
    options.resolutionMetres = nil
    let own = try Terrain(paths: place.terrain, options: options)
    let cells = try own.window(covering: bounds, marginMetres: margin).shape.count
    let widening = max(1, Double(cells) / Double(Surroundings.mostCells)).squareRoot()
    let side = max(place.resolutionMetres ?? 0, own.cellSize.widthMetres * widening)
    let terrain: Terrain
    if side > own.cellSize.widthMetres {
      options.resolutionMetres = side
      terrain = try Terrain(paths: place.terrain, options: options)
    } else {
      terrain = own
    }
    let window = try terrain.window(covering: bounds, marginMetres: margin)
    surface = try terrain.surface(window: window, cores: cores)
    transform = terrain.transform.moved(to: window)
    ownCellMetres = own.cellSize.widthMetres
  }

  private init(surface: Surface, transform: GeoTransform, ownCellMetres: Double) {
    self.surface = surface
    self.transform = transform
    self.ownCellMetres = ownCellMetres
  }

  /// The same with a cell's centre at a point, and nothing known well inside of some bounds.
  ///
  /// - Complexity: O(cells).
  package func centred(at point: MapPoint, without near: MapBounds) throws -> Surroundings {
    let (width, height) = (transform.columnStep, transform.rowStep)
    func shift(_ offset: Double, _ step: Double) -> Double {
      let cells = offset / step - 0.5
      return (cells - cells.rounded()) * step
    }
    let moved = GeoTransform(
      originX: transform.originX + shift(point.x - transform.originX, width),
      originY: transform.originY + shift(point.y - transform.originY, height),
      columnStep: width, rowStep: height)
    let hole = near.grown(byMetres: -1.5 * max(width.magnitude, height.magnitude))
    let heights = try Surface(shape: surface.shape, cellSize: surface.cellSize) { heights in
      for index in heights.indices {
        let centre = moved.centre(of: surface.shape.cell(at: index))
        let place = MapPoint(x: centre.x, y: centre.y)
        guard !hole.contains(place) else { continue }
        guard let height = surface.heightMetres(at: place, in: transform) else { continue }
        heights[index] = Float(height)
      }
    }
    return Surroundings(surface: heights, transform: moved, ownCellMetres: ownCellMetres)
  }
}

extension TerrainOptions {
  /// As a watch's place says.
  package init(_ place: Watch.Place) {
    self.init()
    resolutionMetres = place.resolutionMetres
    frame = place.frame
    crs = place.crs
    encoding = place.encoding.flatMap { HeightEncoding(rawValue: $0.rawValue) }
  }
}
