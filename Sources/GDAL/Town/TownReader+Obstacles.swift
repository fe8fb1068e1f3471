import BergfriedCore
import BergfriedSurface

/// What hides without being a building. None of it hides for certain: a map tells neither gaps nor
/// gates, and whether a hedge has leaves.
extension TownReader {
  /// So long are pieces of walls and hedges: each stands on ground of its own.
  private static let pieceMetres = 10.0

  /// Keys of grounds: what stands around these stands on their border.
  private static let groundKeys = ["landuse", "leisure", "amenity", "place", "tourism", "natural"]

  static func isObstacle(_ tags: FeatureTags) -> Bool { ObstacleKind(tags) != nil }

  mutating func addObstacle(_ feature: MapFeature) {
    let tags = feature.tags
    let kind = ObstacleKind(tags) ?? .barrier
    guard tags["location"] != "underground", !tags.has("tunnel") else {
      leaveOut(.barriers, "underground")
      return note("\(kind.names) underground")
    }
    let stated = tags["height"].flatMap(BuildingHeight.metres(of:))
    let unread = tags["height"].flatMap(BuildingHeight.most(of:)) ?? 0
    let height = stated ?? max(kind.ceilingMetres ?? options.woodMetres, unread)
    let all = areas(of: feature, kind)
    let areas = all.filter { isWanted($0) }
    guard !areas.isEmpty else {
      return all.isEmpty ? leaveOut(.barriers, "read as a building") : leaveOutside(.barriers)
    }
    for (index, area) in areas.enumerated() {
      let id = feature.id(part: index)
      if kind.isPlant {
        var wood = Wood(id: id, area: area, heightMetres: height)
        wood.isAssumed = stated == nil
        town.woods.append(wood)
      } else {
        var obstacle = Building(
          id: id, name: index == 0 ? tags["name"] : nil, kind: kind.name, area: area,
          heightMetres: 0...height, typicalMetres: stated ?? height / 2)
        obstacle.isAssumed = stated == nil
        obstacles.append(obstacle)
      }
    }
    if stated == nil {
      note(AssumedHeight(things: kind.names, gap: .unstated, mostMetres: height))
    }
  }

  private func areas(of feature: MapFeature, _ kind: ObstacleKind) -> [MapPolygon] {
    let tags = feature.tags
    // An area that is a building as well is read as one; a point or a line is not.
    let isBuilding = tags.has("building") || tags.has("building:part")
    let half = halfWidthMetres(tags, kind)
    let drawn = feature.drawn
    func strips(_ line: [MapPoint]) -> [MapPolygon] {
      MapPolygon.strips(along: line, halfWidthMetres: half, pieceMetres: Self.pieceMetres)
    }
    var areas = drawn.points.map { MapPolygon.around($0, radiusMetres: half) }
    guard kind.isLine else {
      areas += (feature.parts.lines + feature.gaps).flatMap(strips)
      return isBuilding ? areas : areas + feature.parts.areas
    }
    areas += (drawn.lines + feature.gaps).flatMap(strips)
    let surroundsGrounds = Self.groundKeys.contains { key in
      tags[key].map { !(ObstacleKind.known[key]?[$0]?.isLine ?? false) } ?? false
    }
    for area in drawn.areas where !isBuilding {
      areas += ([area.outline] + area.holes).flatMap { strips($0 + [$0[0]]) }
      if !surroundsGrounds { areas.append(area) }
    }
    if tags.says("area") == true, !isBuilding { areas += feature.drawn.withRingsAsAreas.areas }
    return areas
  }

  /// Lines of maps lie somewhere in what they stand for; half a metre is added to stated widths.
  private func halfWidthMetres(_ tags: FeatureTags, _ kind: ObstacleKind) -> Double {
    let keys = kind.isPlant ? ["diameter_crown", "width"] : ["diameter", "width"]
    let stated = keys.compactMap { tags[$0].flatMap(BuildingHeight.metres(of:)) }.first
    let unread = keys.compactMap { tags[$0].flatMap(BuildingHeight.most(of:)) }.max() ?? 0
    return stated.map { $0 / 2 + 0.5 } ?? max(kind.halfWidthMetres, unread / 2 + 0.5)
  }
}
