package import BergfriedAnswers
package import BergfriedCore
package import BergfriedGDAL
package import BergfriedPicture
package import BergfriedScene
import BergfriedSight
package import BergfriedSurface

/// What an eye over bare terrain sees all round.
package struct TerrainPanorama {
  package let eye: SkylineReport.Eye
  package let eyeMetres: Double
  private let placed: PlacedObserver
  /// Where the eye is and how far from the place asked for, for the picture.
  private let usedPlace: (title: String, offset: String)
  private let lookout: Lookout
  private let curvature: Curvature
  private let options: PanoramaOptions

  /// Reads the heights about a place as far as is looked.
  ///
  /// - Parameter memory: what may be used for that.
  package init(
    of asked: AskedObserver, over terrain: Terrain, _ curvature: Curvature,
    _ options: PanoramaOptions, memory: MemorySize, telling listener: @escaping RunListener
  ) throws {
    placed = try PlacedObserver(asked, on: terrain)
    let around = { [observer = placed.observer] (reach: Double) in
      ReadingWindow.around(
        [observer], shape: terrain.shape, cellSize: terrain.cellSize, reachMetres: reach)
    }
    guard let window = around(.infinity) else {
      throw Failure(
        .observerNoReach,
        saying: """
          no part of \(terrain.path) lies within the greatest distance of the position: raise \
          \(setting: .maxDistance) or move it.\(asked.place.hint(on: terrain))
          """)
    }
    let budget = MemoryBudget(limit: memory, answerBytesPerCell: 0)
    guard budget.fits(window.shape) else {
      throw Failure(.memoryLimit, saying: budget.refusal(of: window, of: terrain, around: around))
    }
    let surface = try terrain.surface(
      window: window, cores: options.cores, telling: listener)
    try placed.checkGround(on: surface, window: window)
    let observer = placed.observer(in: window)
    let ground = surface.height(at: observer.cell).map(Double.init)
    eyeMetres =
      switch observer.eye {
      case .elevation(let metres): metres
      case .aboveGround(let metres): (ground ?? 0) + metres
      }
    usedPlace = (placed.usedPlaceText(on: terrain), placed.offsetText(on: terrain))
    eye = SkylineReport.Eye(
      place: PlaceReport(x: placed.x, y: placed.y, lonLat: placed.lonLat),
      usedPlace: placed.usedPlace(on: terrain), offsetMetres: placed.offsetMetres(on: terrain),
      groundMetres: ground)
    lookout = Lookout(
      surface: surface, transform: terrain.transform.moved(to: window), observer: observer)
    self.curvature = curvature
    self.options = options
  }

  /// How much of the ground before the skyline a picture shows, in degrees: farther down there is
  /// little but the cells about the eye.
  private static let foregroundDegrees = 12.0

  private func view(samples: Int) -> PanoramaView {
    PanoramaView(
      pitches: .fitted(foregroundDegrees: TerrainPanorama.foregroundDegrees),
      pixelsPerDegree: options.pixelsPerDegree * Double(samples),
      maxDistanceMetres: placed.observer.limits.maxDistanceMetres)
  }

  package func skyline() async throws -> Skyline {
    let view = Skyline.view(
      view(samples: 1), convergenceDegrees: placed.convergenceDegrees)
    return Skyline(points: try await lookout.skyline(in: view, curvature, cores: options.cores))
  }

  package func picture() async throws -> PanoramaPicture {
    let samples = 2
    let panorama = try await lookout.panorama(
      in: view(samples: samples), curvature, cores: options.cores)
    return PanoramaPicture(
      panorama: panorama, surface: lookout.surface,
      style: PanoramaStyle(
        title: "From \(usedPlace.title)",
        subtitle: "Eye at \(Format.fixed(eyeMetres, 1)) m\(above)\(usedPlace.offset)",
        northDegrees: -placed.convergenceDegrees, strips: options.strips, samples: samples))
  }
}

extension TerrainPanorama {
  /// Where the eye is, as the summary tells it.
  package var summary: String {
    let offset =
      eye.offsetMetres < 0.05
      ? "" : ", \(Format.distance(eye.offsetMetres)) from the place asked for"
    return "Eye       at \(Format.fixed(eyeMetres, 1)) m\(above), over the centre of its cell at "
      + "\(eye.usedPlace.text)\(offset)\n"
  }

  private var above: String {
    eye.groundMetres.map { ", \(Format.fixed(eyeMetres - $0, 1)) m above the ground" } ?? ""
  }
}
