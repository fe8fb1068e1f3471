import BergfriedCoverage
import BergfriedDatum
import BergfriedGDAL
import BergfriedPicture
import BergfriedSight
import BergfriedStreets
import BergfriedSurface

/// What a tower's watchman sees of a town: the highest surface that it may have, looked at from the
/// highest place that the eye may be at. So what is named on it is truly seen.
struct TowerPanorama {
  let scene: WatchScene
  let placed: PlacedTower
  let pixelsPerDegree: Double
  let strips: Int

  var observer: Observer {
    Observer(cell: placed.cell, eye: .elevation(metres: placed.eyeBoundsMetres.upperBound))
  }

  func panorama(samples: Int, cores: Int) async throws -> Panorama {
    try await scene.town.surface.high.panorama(
      from: observer, curvature: scene.question.curvature,
      view: PanoramaView(
        pixelsPerDegree: pixelsPerDegree * Double(samples),
        maxDistanceMetres: scene.question.air.reachMetres),
      cores: cores)
  }

  func picture(cores: Int) async throws -> PanoramaPicture {
    let samples = 2
    return PanoramaPicture(
      panorama: try await panorama(samples: samples, cores: cores),
      surface: scene.town.surface.high, cover: cover, labels: try labels(),
      style: PanoramaStyle(
        title: "From \(placed.tower.name)",
        subtitle: "Eye at \(Write.fixed(placed.eyeMetres, 1)) m",
        northDegrees: -scene.town.convergenceDegrees, strips: strips, samples: samples))
  }

  /// What the ground is covered with, streets where they lie open.
  private var cover: Raster<PanoramaCover> {
    let surface = scene.town.surface
    var cover = Raster(
      shape: surface.cover.shape,
      values: surface.cover.values.map { mark -> PanoramaCover in
        mark == 0 ? .ground : Int(mark) <= surface.buildings.count ? .building : .wood
      })
    for (index, samples) in scene.town.samples.enumerated()
    where scene.town.standings[index] == .open {
      for sample in samples where cover.shape.contains(sample.cell) {
        if cover[sample.cell] == .ground { cover[sample.cell] = .street }
      }
    }
    return cover
  }

  /// Other towers first, then peaks, squares and named buildings; only what is seen.
  private func labels() throws -> [PanoramaLabel] {
    var things: [(name: String, point: MapPoint, height: Double, kind: PanoramaLabel.Kind)] = []
    for tower in scene.question.towers where tower.name != placed.tower.name {
      things.append((tower.name, tower.point, 2, .tower))
    }
    for place in scene.map.places {
      things.append(
        (place.name, place.point, 2, place.kind == "peak" ? .summit : .place))
    }
    for building in scene.map.buildings {
      guard let name = building.name, let middle = MapBounds(building.area.outline)?.centre else {
        continue
      }
      things.append((name, middle, 1, .building))
    }
    let surface = scene.town.surface
    return try things.compactMap { thing in
      guard let cell = surface.cell(of: thing.point), cell != placed.cell,
        surface.high.height(at: cell) != nil
      else { return nil }
      let sight = try surface.high.sighting(
        of: cell, heightMetres: thing.height, from: observer, curvature: scene.question.curvature)
      guard sight.isVisible, sight.distanceMetres <= scene.question.air.reachMetres else {
        return nil
      }
      return PanoramaLabel(
        name: thing.name, azimuthDegrees: sight.azimuthDegrees, pitchDegrees: sight.pitchDegrees,
        kind: thing.kind)
    }
  }
}
