import BergfriedAnswers
import BergfriedCore
package import BergfriedCoverage
import BergfriedGDAL
package import BergfriedPicture
package import BergfriedScene
import BergfriedSight
import BergfriedStreets
package import BergfriedSurface

/// What a tower's watchman sees: the town as it most likely is, and the country behind it.
package struct TowerPanorama {
  package let scene: WatchScene
  package let placed: PlacedTower
  package let eyeMetres: Double
  package let pixelsPerDegree: Double
  package let strips: Int
  package let cores: Int
  private let town: Lookout
  private let country: Lookout

  /// - Parameters:
  ///   - surface: the town as it most likely is.
  ///   - surroundings: the terrain around it.
  package init(
    _ placed: PlacedTower, in scene: WatchScene, surface: Surface, surroundings: Surroundings,
    pixelsPerDegree: Double, strips: Int, cores: Int
  ) throws {
    var eyeMetres = placed.eyeMetres
    if case .aboveRoof(let metres) = placed.tower.eye, let roof = surface.height(at: placed.cell) {
      eyeMetres = Double(roof) + metres
    }
    let eye = Observer.Eye.elevation(metres: eyeMetres)
    let transform = scene.town.surface.transform
    let centre = transform.centre(of: placed.cell)
    let point = MapPoint(x: centre.x, y: centre.y)
    let around = try surroundings.centred(
      at: point, without: MapBounds(transform: transform, shape: surface.shape))
    self.scene = scene
    self.placed = placed
    self.eyeMetres = eyeMetres
    self.pixelsPerDegree = pixelsPerDegree
    self.strips = strips
    self.cores = cores
    town = Lookout(
      surface: surface, transform: transform, observer: Observer(cell: placed.cell, eye: eye))
    country = Lookout(
      surface: around.surface, transform: around.transform,
      observer: Observer(cell: around.transform.cell(of: point) ?? placed.cell, eye: eye))
  }

  private func view(samples: Int) -> PanoramaView {
    PanoramaView(
      pitches: .fitted(foregroundDegrees: 30), pixelsPerDegree: pixelsPerDegree * Double(samples),
      maxDistanceMetres: scene.question.air.reachMetres)
  }

  /// The highest ground all round, of town and country together.
  package func skyline(
    isolation: isolated (any Actor)? = #isolation
  ) async throws -> Skyline {
    let view = Skyline.view(
      view(samples: 1), convergenceDegrees: scene.town.convergenceDegrees(at: placed.tower))
    return Skyline(points: try await skyline(in: view))
  }

  private func skyline(
    in view: PanoramaView, isolation: isolated (any Actor)? = #isolation
  ) async throws -> [SkylinePoint] {
    let near = try await town.skyline(in: view, scene.question.curvature, cores: cores)
    let far = try await country.skyline(in: view, scene.question.curvature, cores: cores)
    return zip(near, far).map { $0.highest($1) }
  }

  package func picture(
    isolation: isolated (any Actor)? = #isolation
  ) async throws -> PanoramaPicture {
    let samples = 2
    let free = view(samples: samples)
    let view = free.fitted(to: try await skyline(in: free))
    let near = try await town.panorama(in: view, scene.question.curvature, cores: cores)
    let far = try await country.panorama(in: view, scene.question.curvature, cores: cores)
    let labels = PanoramaLabels(
      scene: scene, placed: placed, town: town, country: country, ground: near)
    let plain = Raster<PanoramaCover>(shape: country.surface.shape, repeating: .ground)
    return PanoramaPicture(
      panorama: near, surface: town.surface, cover: try cover,
      backdrop: .init(
        panorama: far, surface: country.surface,
        cover: watered(plain, country.transform)),
      labels: try labels.all(),
      style: PanoramaStyle(
        title: "From \(placed.tower.name)",
        subtitle: (["Eye at \(Format.fixed(eyeMetres, 1)) m"] + scene.credits)
          .joined(separator: " · "),
        northDegrees: -scene.town.convergenceDegrees(at: placed.tower), strips: strips,
        samples: samples))
  }

  /// The same with the map's waters on what is bare.
  private func watered(
    _ cover: Raster<PanoramaCover>, _ transform: GeoTransform
  ) -> Raster<PanoramaCover> {
    var cover = cover
    for water in scene.map.waters {
      water.area.forEachRun(of: transform, in: cover.shape) { row, columns in
        for column in columns {
          let cell = Cell(column: column, row: row)
          if cover[cell] == .ground { cover[cell] = .water }
        }
      }
    }
    return cover
  }

  /// What the ground is covered with, streets where they lie open; private zones are veiled.
  private var cover: Raster<PanoramaCover> {
    get throws {
      let raster = try TownRaster(of: scene.town.surface)
      var cover = Raster(
        shape: raster.cover.shape,
        values: raster.cover.values.map { mark -> PanoramaCover in
          mark == 0 ? .ground : Int(mark) <= raster.town.buildings.count ? .building : .wood
        })
      cover = watered(cover, raster.town.transform)
      for (index, samples) in scene.town.samples.enumerated()
      where scene.town.standings[index] == .open {
        for sample in samples where cover.shape.contains(sample.cell) {
          let kind = cover[sample.cell]
          if kind == .ground || kind == .water { cover[sample.cell] = .street }
        }
      }
      for area in scene.town.privateAreas {
        for cell in area.cells(of: scene.town.surface.transform, in: cover.shape) {
          cover[cell] = .veiled
        }
      }
      return cover
    }
  }
}
