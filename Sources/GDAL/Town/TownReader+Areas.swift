import BergfriedCore
import BergfriedSurface

extension TownReader {
  private static let noBuildings: Set = [
    "no", "proposed", "planned", "razed", "demolished", "abandoned:razed", "removed",
  ]

  /// How far what is missing of an area may reach at the least: woods and waters have any size,
  /// houses and squares do not.
  static func missingMetres(of tags: FeatureTags) -> Double {
    let themes = Self.themes(of: tags)
    return themes.contains { [.buildings, .streets, .bridges].contains($0) } ? 100 : 1000
  }

  /// The areas of a feature and whether the map has them: lines that should go around one and do
  /// not close stand for their hull.
  private mutating func areas(
    of feature: MapFeature, _ theme: TownMapOptions.Theme
  ) -> (areas: [MapPolygon], isDrawn: Bool) {
    if !feature.parts.areas.isEmpty { return (feature.parts.areas, feature.isWhole) }
    let lines = feature.parts.lines
    if !lines.isEmpty {
      note("\(theme.rawValue) whose outline does not close: its hull is assumed")
    }
    return (lines.flatMap(MapPolygon.around), false)
  }

  mutating func addBuildings(_ feature: MapFeature) {
    let tags = feature.tags
    let kind = tags.buildingKind
    guard !Self.noBuildings.contains(kind) else {
      leaveOut(.buildings, "building=\(kind)")
      return note("building=\(kind)")
    }
    guard tags["location"] != "underground", !tags.has("tunnel") else {
      leaveOut(.buildings, "underground")
      return note("buildings underground")
    }
    let height = BuildingHeight(tags, options)
    let (areas, isDrawn) = outlines(of: feature)
    guard !areas.isEmpty else {
      leaveOut(.buildings, "that are no area")
      return note("buildings that are no area")
    }
    if !areas.contains(where: { isWanted($0) }) { leaveOutside(.buildings) }
    for (index, drawn) in areas.enumerated() where isWanted(drawn) {
      let isClear = !drawn.crossesItself
      if !isClear { note("buildings whose outline crosses itself: its hull is assumed") }
      let area = isClear ? drawn : MapPolygon(outline: MapPolygon.hull(of: drawn.outline))
      let isSure = isDrawn && isClear
      var building = Building(
        id: feature.id(part: index), name: tags["name"], area: area,
        heightMetres: isSure ? height.metres : 0...height.metres.upperBound,
        typicalMetres: height.typicalMetres)
      building.isAssumed = height.basis == .assumed || height.basis == .unreadable || !isSure
      town.buildings.append(building)
      if tags.has("building:part") { parts.append(town.buildings.count - 1) }
      note(height)
    }
  }

  /// How far a building may reach from the point that stands for it.
  private static let pointHalfMetres = 8.0

  /// The areas of a building, and whether the map has them: a line that ends where it begins is
  /// one, and a point of stated height stands for one.
  private mutating func outlines(
    of feature: MapFeature
  ) -> (areas: [MapPolygon], isDrawn: Bool) {
    if feature.parts.areas.isEmpty {
      let rings = feature.drawn.withRingsAsAreas.areas
      if !rings.isEmpty { return (rings, true) }
    }
    let (areas, isDrawn) = areas(of: feature, .buildings)
    if !areas.isEmpty { return (areas, isDrawn) }
    guard feature.tags["height"] != nil || feature.tags["building:levels"] != nil else {
      return ([], true)
    }
    let points = feature.drawn.points
    if !points.isEmpty {
      note("buildings drawn as points: up to \(Self.pointHalfMetres) m around them are assumed")
    }
    return (points.map { .around($0, radiusMetres: Self.pointHalfMetres) }, false)
  }

  private mutating func note(_ height: BuildingHeight) {
    let gap: AssumedHeight.Gap
    switch height.basis {
    case .height, .levels: return
    case .assumed: gap = .unstatedLevels
    case .unreadable: gap = .unreadable
    }
    let range = height.metres
    note(
      AssumedHeight(
        things: "buildings", gap: gap, kind: height.assumedKind, leastMetres: range.lowerBound,
        mostMetres: range.upperBound))
  }

  mutating func addWoods(_ feature: MapFeature) {
    let areas = areas(of: feature, .woods).areas
    guard !areas.isEmpty else {
      leaveOut(.woods, "that are no area")
      return note("woods that are no area")
    }
    if !areas.contains(where: { isWanted($0) }) { leaveOutside(.woods) }
    let text = feature.tags["height"]
    let stated = text.flatMap(BuildingHeight.metres(of:))
    let most = max(options.woodMetres, text.flatMap(BuildingHeight.most(of:)) ?? 0)
    for (index, area) in areas.enumerated() where isWanted(area) {
      var wood = Wood(id: feature.id(part: index), area: area, heightMetres: stated ?? most)
      wood.isAssumed = stated == nil
      town.woods.append(wood)
    }
  }

  /// Standing and flowing water; whether a feature of it is an area shows later. What lies
  /// underground is none.
  static func isWater(_ tags: FeatureTags) -> Bool {
    let isWater =
      tags["natural"] == "water" || tags["waterway"] == "riverbank"
      || tags["landuse"] == "reservoir"
    let isCovered = tags.has("tunnel") || tags.has("covered") || (tags.number("layer") ?? 0) < 0
    return isWater && !isCovered && tags["location"] != "underground"
  }

  /// Streams and rivers drawn as lines have no width, and points none either.
  mutating func addWaters(_ feature: MapFeature) {
    let (areas, isDrawn) = areas(of: feature, .waters)
    guard !areas.isEmpty else { return leaveOut(.waters, "that are no area") }
    if !areas.contains(where: { isWanted($0) }) { leaveOutside(.waters) }
    let mayBeDry = ["intermittent", "seasonal", "ford"].contains { feature.tags.has($0) }
    let isSure = !mayBeDry && isDrawn
    for (index, area) in areas.enumerated() where isWanted(area) {
      waters.append((feature.id(part: index), Water(area, isSure: isSure)))
    }
  }

  /// The border of the sea, a line by its nature.
  static func isCoast(_ tags: FeatureTags) -> Bool { tags["natural"] == "coastline" }

  /// The sea, as far as the ground reaches. Where the coast is not known that far there may be sea
  /// beyond the part of the map that is asked for, or else its streets and houses; where it ends
  /// inside, there may be sea anywhere.
  mutating func addSea() {
    guard !coast.isEmpty, let inner = options.clip ?? town.bounds else { return }
    let outer = (options.ground?.union(inner) ?? inner).grown(byMetres: options.groundMarginMetres)
    if let seas = coast.seas(within: outer) {
      town.waters += seas.map { Water($0, isSea: true) }
      return
    }
    var beyond = MapPolygon(outline: outer.corners)
    if let seas = coast.seas(within: inner) {
      town.waters += seas.map { Water($0, isSea: true) }
      beyond = MapPolygon(outline: outer.corners, holes: [inner.corners])
      note("coastlines that end between town and towers: there may be sea beyond the town")
    } else {
      note(
        "coastlines that end inside the map: no sea is taken from them, and no route relies on "
          + "land there")
    }
    town.waters.append(Water(beyond, isSure: false))
  }

  func isWanted(_ area: MapPolygon) -> Bool { options.clip?.meets(area: area) ?? true }
}
