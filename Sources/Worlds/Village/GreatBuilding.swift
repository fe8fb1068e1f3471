import BergfriedCore

/// A building with a place of its own in the valley.
struct GreatBuilding {
  let name: String
  let kind: Village.Building.Kind
  let along: Double
  let across: Double
  let lengthMetres: Double
  let widthMetres: Double
  let eavesMetres: Double
  var riseMetres = 0.0

  static let churchTowerName = "Church tower"
  static let keepName = "Castle keep"
  static let chapelName = "Chapel"
  static let hotelName = "Grand Hotel"

  static let all =
    church + castle + [
      GreatBuilding(
        name: hotelName, kind: .hotel, along: 6, across: -176, lengthMetres: 48,
        widthMetres: 15, eavesMetres: 17, riseMetres: 4),
      GreatBuilding(
        name: "School", kind: .school, along: 75, across: -38, lengthMetres: 30, widthMetres: 13,
        eavesMetres: 9),
      GreatBuilding(
        name: chapelName, kind: .chapel, along: 432, across: 312, lengthMetres: 11, widthMetres: 7,
        eavesMetres: 6, riseMetres: 5),
    ]

  private static let church = [
    GreatBuilding(
      name: "Church", kind: .church, along: 27, across: 20, lengthMetres: 26, widthMetres: 11,
      eavesMetres: 10, riseMetres: 7),
    // A platform for a top, as watchmen's towers have.
    GreatBuilding(
      name: churchTowerName, kind: .tower, along: 10.5, across: 20, lengthMetres: 7,
      widthMetres: 7, eavesMetres: 36),
  ]

  private static let castle: [GreatBuilding] = {
    let (along, across) = ValleyGround.knoll
    func wall(_ right: Double, _ up: Double, _ length: Double, _ width: Double) -> GreatBuilding {
      GreatBuilding(
        name: "Castle wall", kind: .wall, along: along + right, across: across + up,
        lengthMetres: length, widthMetres: width, eavesMetres: 6)
    }
    return [
      GreatBuilding(
        name: keepName, kind: .castle, along: along + 9, across: across + 4, lengthMetres: 10,
        widthMetres: 10, eavesMetres: 27),
      GreatBuilding(
        name: "Castle hall", kind: .castle, along: along - 10, across: across - 5,
        lengthMetres: 20, widthMetres: 10, eavesMetres: 9, riseMetres: 4),
      wall(0, 15, 46, 2), wall(0, -15, 46, 2), wall(22, 0, 2, 28), wall(-22, 0, 2, 28),
    ]
  }()

  func placed(on ground: ValleyGround) -> Village.Building {
    let centre = ValleyFrame.point(along, across)
    return Village.Building(
      name: name, kind: kind,
      footprint: Village.Footprint(
        centre: centre, lengthMetres: lengthMetres, widthMetres: widthMetres,
        along: Direction(from: centre, to: ValleyFrame.point(along + 1, across))),
      groundMetres: ground.heightMetres(along, across), eavesMetres: eavesMetres,
      roof: riseMetres > 0 ? .gabled(riseMetres: riseMetres) : .flat)
  }
}
