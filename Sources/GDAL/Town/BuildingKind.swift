/// How high buildings of one kind are of which a map says neither height nor levels.
///
/// Guesses on the safe side: the least is what surely stands, the greatest is seldom exceeded.
struct BuildingKind {
  let metres: ClosedRange<Double>
  let typicalMetres: Double

  /// Whether the number of its levels tells little of its height.
  var hasTallStoreys: Bool { metres.upperBound >= 40 }

  /// Whether a kind of building hides nobody for certain.
  static func isOpen(_ value: String) -> Bool { known[value]?.metres.lowerBound == 0 }

  /// Of a kind that is not told or not known.
  static let other = BuildingKind(metres: 3...12, typicalMetres: 6)

  /// By the values of `building`.
  static let known: [String: BuildingKind] = {
    let small = BuildingKind(metres: 2...6, typicalMetres: 2.5)
    let glass = BuildingKind(metres: 0...6, typicalMetres: 3)
    let block = BuildingKind(metres: 3...30, typicalMetres: 12)
    let hall = BuildingKind(metres: 3...40, typicalMetres: 9)
    let nave = BuildingKind(metres: 3...80, typicalMetres: 15)
    let tall = BuildingKind(metres: 3...150, typicalMetres: 25)
    let tank = BuildingKind(metres: 2...40, typicalMetres: 12)
    let groups: [(kind: BuildingKind, values: [String])] = [
      (small, ["garage", "garages", "shed", "hut", "kiosk", "toilets", "service", "bungalow"]),
      (small, ["cabin", "container", "static_caravan", "allotment_house", "boathouse"]),
      (glass, ["greenhouse", "glasshouse", "tent", "conservatory"]),
      (BuildingKind(metres: 0...12, typicalMetres: 3), ["roof", "carport", "pergola", "canopy"]),
      (BuildingKind(metres: 0...15, typicalMetres: 4), ["ruins", "collapsed", "construction"]),
      (block, ["apartments", "residential", "dormitory", "hotel", "hospital", "university"]),
      (block, ["office", "commercial", "government", "public", "civic", "retail"]),
      (block, ["school", "college", "train_station", "bridge", "gatehouse", "parking"]),
      (hall, ["industrial", "warehouse", "hangar", "manufacture", "factory", "stadium"]),
      (hall, ["grandstand", "sports_hall", "sports_centre", "works", "barn"]),
      (nave, ["castle"]),
      (nave, ["church", "mosque", "temple", "synagogue", "religious", "monastery", "shrine"]),
      (BuildingKind(metres: 3...30, typicalMetres: 8), ["chapel"]),
      (tall, ["cathedral", "tower", "water_tower", "chimney", "cooling_tower", "minaret"]),
      (tank, ["silo", "storage_tank", "tank", "digester"]),
      (BuildingKind(metres: 3...100, typicalMetres: 40), ["gasometer", "skyscraper"]),
    ]
    return groups.reduce(into: [:]) { known, group in
      for value in group.values { known[value] = group.kind }
    }
  }()
}
