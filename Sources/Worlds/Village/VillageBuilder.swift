import BergfriedCore

/// Builds the village: the great buildings at their places first, then houses along the streets
/// wherever there is room on dry and even ground.
struct VillageBuilder {
  let ground: ValleyGround
  private(set) var buildings: [Village.Building] = []
  private var random: SeededRandom
  private let pavements = StreetPlan.streets.flatMap(\.pavement)

  init(seed: UInt64) {
    ground = ValleyGround(seed: seed)
    random = SeededRandom(seed: seed ^ 0x5E77_1E4E)
    buildings = GreatBuilding.all.map { $0.placed(on: ground) }
    for street in StreetPlan.streets { line(street) }
  }

  /// Puts houses along both sides of a street.
  private mutating func line(_ street: Village.Street) {
    for side in [1.0, -1.0] {
      var distance = 6 + random.unit() * 8
      var number = side > 0 ? 1 : 2
      while let place = street.place(atMetres: distance) {
        let lot = Lot(random: &random, farFromChurch: isRemote(place.point))
        distance += lot.frontMetres
        guard lot.isBuilt else { continue }
        let house = lot.house(
          at: place, side: side, of: street, name: "\(street.name) \(number)", on: ground)
        if fits(house) {
          buildings.append(house)
          number += 2
        }
      }
    }
  }

  private func isRemote(_ point: MapPoint) -> Bool {
    point.distanceMetres(to: MapPoint(x: 0, y: 0)) > 380
  }

  private func fits(_ house: Village.Building) -> Bool {
    let outline = [house.footprint.centre] + house.footprint.corners
    let heights = outline.map { ground.heightMetres(at: $0) }
    guard let lowest = heights.min(), let highest = heights.max() else { return false }
    guard lowest > ValleyGround.lakeLevelMetres + 1, highest - lowest < 4.5 else { return false }
    guard !outline.contains(where: isWet) else { return false }
    guard !pavements.contains(where: { $0.comesNear(house.footprint, gapMetres: 0.8) }) else {
      return false
    }
    return !buildings.contains { $0.footprint.comesNear(house.footprint, gapMetres: 2.5) }
  }

  private func isWet(_ point: MapPoint) -> Bool {
    let place = ValleyFrame.place(x: point.x, y: point.y)
    return ground.river(place.along, place.across) > 0
  }
}

/// What is drawn by lot for one stretch of a street: a house of some size, or a gap.
private struct Lot {
  let frontMetres: Double
  let isBuilt: Bool
  private let lengthMetres: Double
  private let widthMetres: Double
  private let setbackMetres: Double
  private let storeys: Int
  private let isAcross: Bool
  private let isFlat: Bool
  private let isBarn: Bool

  init(random: inout SeededRandom, farFromChurch: Bool) {
    isBuilt = random.unit() < (farFromChurch ? 0.4 : 0.84)
    lengthMetres = 9 + random.unit() * 8
    widthMetres = 8 + random.unit() * 3.5
    setbackMetres = 1.5 + random.unit() * (farFromChurch ? 9 : 4)
    isAcross = random.unit() < 0.55
    isFlat = random.unit() < 0.12
    isBarn = random.unit() < (farFromChurch ? 0.4 : 0.1)
    storeys = random.unit() < 0.35 ? 3 : 2
    let front = isAcross ? widthMetres : lengthMetres
    frontMetres = front + 3.5 + random.unit() * (farFromChurch ? 22 : 7)
  }

  func house(
    at place: (point: MapPoint, direction: Direction), side: Double,
    of street: Village.Street, name: String, on ground: ValleyGround
  ) -> Village.Building {
    let outward = place.direction.left
    let depth = isAcross ? lengthMetres : widthMetres
    let away = side * (street.widthMetres / 2 + setbackMetres + depth / 2)
    let ahead = frontMetres / 2
    let centre = MapPoint(
      x: place.point.x + away * outward.x + ahead * place.direction.x,
      y: place.point.y + away * outward.y + ahead * place.direction.y)
    return Village.Building(
      name: name, kind: isBarn ? .barn : .house,
      footprint: Village.Footprint(
        centre: centre, lengthMetres: lengthMetres, widthMetres: widthMetres,
        along: isAcross ? outward : place.direction),
      groundMetres: ground.heightMetres(at: centre),
      eavesMetres: isBarn ? 4.5 : 2.8 * Double(storeys) + 0.6,
      roof: isFlat ? .flat : .gabled(riseMetres: widthMetres * 0.32))
  }
}
