package import BergfriedCore
package import BergfriedSight
package import BergfriedSurface

/// A surface, where it lies on the map, and an observer on it.
package struct Lookout {
  package let surface: Surface
  package let transform: GeoTransform
  package let observer: Observer

  package func skyline(
    in view: PanoramaView, _ curvature: Curvature, cores: Int
  ) async throws -> [SkylinePoint] {
    try await surface.skyline(from: observer, curvature: curvature, view: view, cores: cores)
  }

  package func panorama(
    in view: PanoramaView, _ curvature: Curvature, cores: Int
  ) async throws -> Panorama {
    try await surface.panorama(from: observer, curvature: curvature, view: view, cores: cores)
  }

  /// Where a thing shows that reaches so far above the surface; `nil` where it is hidden, or where
  /// no height is known.
  package func sighting(
    of point: MapPoint, heightMetres: Double, _ curvature: Curvature
  ) throws -> LineOfSight? {
    guard let cell = transform.cell(of: point), cell != observer.cell,
      surface.height(at: cell) != nil
    else { return nil }
    let sight = try surface.sighting(
      of: cell, heightMetres: heightMetres, from: observer, curvature: curvature)
    return sight.isVisible ? sight : nil
  }
}
