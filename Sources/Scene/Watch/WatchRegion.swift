package import BergfriedCore
package import BergfriedWatchFile

/// Where a watch's terrain and map are, and whether its places lie there.
package struct WatchRegion {
  package let terrain: MapBounds
  /// Of its streets and houses; `nil` where there is no map.
  package let town: MapBounds?

  /// So far beyond its map a town is still near.
  private static let nearMetres = 500.0

  package func holds(_ point: MapPoint) -> Bool { terrain.contains(point) || isNearTown(point) }

  package func meets(_ bounds: MapBounds) -> Bool {
    terrain.meets(bounds) || town?.meets(bounds) ?? false
  }

  private func isNearTown(_ point: MapPoint) -> Bool {
    town?.grown(byMetres: WatchRegion.nearMetres).contains(point) ?? false
  }

  /// What is to be said of a place outside, where its two numbers are the wrong way round; `nil`
  /// where they are not.
  ///
  /// - Parameter bring: brings a position into the working frame.
  package func swapHint(
    for position: Watch.Position, _ bring: (Watch.Position) throws -> MapPoint
  ) -> String? {
    guard let swapped = position.swapped, let point = try? bring(swapped), holds(point) else {
      return nil
    }
    let place = isNearTown(point) ? "the town" : "the terrain"
    return "swapped, it lies in \(place): give \(swapped.text), \(swapped.order)"
  }
}

extension Watch.Position {
  /// The same numbers the other way round; `nil` where that is no position.
  package var swapped: Watch.Position? {
    switch self {
    case .geographic(let lon, let lat):
      lon.magnitude <= 90 ? .geographic(lon: lat, lat: lon) : nil
    case .frame(let point): .frame(MapPoint(x: point.y, y: point.x))
    }
  }

  /// As a watch file has it.
  package var text: String {
    switch self {
    case .geographic(let lon, let lat): "[\(Format.plain(lon)), \(Format.plain(lat))]"
    case .frame(let point): "[\(Format.plain(point.x)), \(Format.plain(point.y))]"
    }
  }

  /// Which of its numbers comes first.
  fileprivate var order: String {
    switch self {
    case .geographic: "longitude first"
    case .frame: "x first"
    }
  }
}
