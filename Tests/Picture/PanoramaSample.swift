import BergfriedCore
import BergfriedPicture
import BergfriedSight
import BergfriedSurface
import BergfriedWorlds

/// The village as its watchman sees it.
enum PanoramaSample {
  static func village(
    resolutionMetres: Double, pixelsPerDegree: Double, strips: Int = 1, samples: Int = 1
  ) throws -> PanoramaPicture {
    let village = Village(resolutionMetres: resolutionMetres)
    let surface = try village.surface()
    let watchman = Observer(
      cell: village.cell(of: village.churchTower.point), eye: .aboveGround(metres: 2))
    let panorama = try surface.panorama(
      from: watchman, view: PanoramaView(pixelsPerDegree: pixelsPerDegree * Double(samples)))
    return PanoramaPicture(
      panorama: panorama, surface: surface,
      cover: try cover(of: village, surface: surface),
      labels: try labels(village, surface, from: watchman),
      style: PanoramaStyle(
        title: "From the church tower", subtitle: "The village, eye 2 m above the platform",
        strips: strips, samples: samples))
  }

  private static func labels(
    _ village: Village, _ surface: Surface, from watchman: Observer
  ) throws -> [PanoramaLabel] {
    try village.landmarks.dropFirst().compactMap { landmark in
      // A metre above the roof, which may hide its own middle.
      let sight = try surface.sighting(
        of: village.cell(of: landmark.point), heightMetres: 1, from: watchman)
      guard sight.isVisible else { return nil }
      return PanoramaLabel(
        name: landmark.name, azimuthDegrees: sight.azimuthDegrees,
        pitchDegrees: sight.pitchDegrees, kind: .building)
    }
  }

  private static func cover(
    of village: Village, surface: Surface
  ) throws -> Raster<PanoramaCover> {
    let ground = try village.ground()
    var cover = Raster<PanoramaCover>(shape: village.shape, repeating: .ground)
    for index in cover.values.indices {
      let cell = village.shape.cell(at: index)
      let (bare, top) = (ground.height(at: cell)!, surface.height(at: cell)!)
      if Double(bare) <= Village.lakeLevelMetres { cover.values[index] = .water }
      if top > bare + 0.5 { cover.values[index] = .building }
    }
    for street in village.streets { pave(street, village, &cover) }
    return cover
  }

  private static func pave(
    _ street: Village.Street, _ village: Village, _ cover: inout Raster<PanoramaCover>
  ) {
    let size = village.cellSize.widthMetres
    for (start, end) in zip(street.points, street.points.dropFirst()) {
      let (right, up) = (end.x - start.x, end.y - start.y)
      let length = (right * right + up * up).squareRoot()
      let across = max(1, Int((street.widthMetres / size).rounded()))
      for along in stride(from: 0, through: length, by: size / 2) {
        for lane in 0..<across {
          let aside = (Double(lane) - Double(across - 1) / 2) * size
          let point = MapPoint(
            x: start.x + (right * along - up * aside) / length,
            y: start.y + (up * along + right * aside) / length)
          let cell = village.cell(of: point)
          if village.shape.contains(cell), cover[cell] == .ground { cover[cell] = .street }
        }
      }
    }
  }
}
