package import BergfriedCore
package import BergfriedWorlds

/// An area of the village that its watch file speaks of.
package struct VillageZone {
  package let name: String
  package let outline: [MapPoint]

  package static let hotel = "Hotel grounds"
  package static let roadIn = "Road in"
  package static let chapel = "Chapel yard"

  package static func all(of village: Village) -> [VillageZone] {
    func around(_ landmark: String, _ gapMetres: Double) -> [MapPoint] {
      village.buildings.first { $0.name == landmark }
        .map { $0.footprint.grown(byMetres: gapMetres) } ?? []
    }
    let end = village.streets[0].points.last!
    let half = 30.0
    return [
      VillageZone(name: hotel, outline: around("Grand Hotel", 14)),
      VillageZone(
        name: roadIn,
        outline: [(-half, -half), (half, -half), (half, half), (-half, half)].map {
          MapPoint(x: end.x + $0.0, y: end.y + $0.1)
        }),
      VillageZone(name: chapel, outline: around("Chapel", 25)),
    ]
  }
}

extension Village.Footprint {
  /// The corners of the rectangle with so much added on each side.
  fileprivate func grown(byMetres gap: Double) -> [MapPoint] {
    let (long, wide) = (lengthMetres / 2 + gap, widthMetres / 2 + gap)
    return [(long, wide), (-long, wide), (-long, -wide), (long, -wide)].map { u, v in
      MapPoint(x: centre.x + u * alongX - v * alongY, y: centre.y + u * alongY + v * alongX)
    }
  }
}
