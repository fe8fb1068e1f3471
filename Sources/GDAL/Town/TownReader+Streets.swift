import BergfriedCore
import BergfriedStreets

extension TownReader {
  mutating func addStreets(_ feature: MapFeature) {
    let kind = StreetRule.kind(of: feature.tags) ?? "street"
    let drawn = feature.drawn
    guard !drawn.lines.isEmpty || !drawn.areas.isEmpty else {
      return leaveOut(.streets, "that are points")
    }
    guard let passage = StreetRule.passage(of: kind, feature.tags) else {
      leaveOut(.streets, "highway=\(kind)")
      return note("highway=\(kind)")
    }
    let before = (town.ways.count, town.squares.count)
    defer { if (town.ways.count, town.squares.count) == before { leaveOutside(.streets) } }
    var street = Street(feature: feature, kind: kind, passage: passage, count: 0)
    guard feature.isWhole else { return addKnownParts(of: &street) }
    for line in feature.parts.lines {
      if StreetRule.isArea(line, kind: kind, feature.tags) {
        add(MapPolygon(outline: Array(line.dropLast())), of: &street)
      } else {
        add(line, of: &street)
      }
    }
    for area in feature.parts.areas {
      if let ring = exportedRing(area, kind: kind, feature.tags) {
        add(ring, of: &street)
      } else {
        add(area, of: &street)
      }
    }
  }

  /// What is in the file of a street that is not all there. People may be anywhere in what may be
  /// a square of it, and nobody relies on that.
  private mutating func addKnownParts(of street: inout Street) {
    let feature = street.feature
    for line in feature.drawn.lines { add(line, of: &street) }
    for gap in feature.gaps { addWay(across: gap, of: street) }
    guard feature.tags.says("area") ?? StreetRule.areas.contains(street.kind) else { return }
    street.passage = .doubtful
    for area in feature.parts.areas { add(area, of: &street) }
  }

  /// Where nodes are missing nobody knows the way, which is no shorter than straight: one gets
  /// across as across a square as narrow as a line.
  private mutating func addWay(across gap: [MapPoint], of street: Street) {
    guard isInArea(gap) else { return }
    let way = way(street, points: gap)
    town.squares += MapPolygon.strips(along: gap, halfWidthMetres: 0.1).map {
      Square(
        id: way.id, area: $0, level: way.level, isBridge: way.isBridge,
        isUnderground: way.isUnderground)
    }
  }

  /// The line that an area stands for: osmium exports every way that ends where it begins as an
  /// area too.
  private func exportedRing(
    _ area: MapPolygon, kind: String, _ tags: FeatureTags
  ) -> [MapPoint]? {
    guard tags["@type"] == "way", area.holes.isEmpty, !AreaRule.isArea(tags) else {
      return nil
    }
    let ring = area.outline + [area.outline[0]]
    return StreetRule.isArea(ring, kind: kind, tags) ? nil : ring
  }

  /// A feature whose lines become ways one by one.
  private struct Street {
    let feature: MapFeature
    let kind: String
    var passage: Way.Passage
    /// How many ways it has become.
    var count: Int
  }

  private mutating func add(_ line: [MapPoint], of street: inout Street) {
    if isInArea(line) {
      let way = way(street, points: line)
      if way.lift != nil {
        let metres = BridgeDecks.ceilingMetres
        note("ways on other floors, no bridge or tunnel: \(metres) m up or down are assumed")
      }
      town.ways.append(way)
    }
    street.count += 1
  }

  /// An area is crossed in any direction, and walked around as along a line. Nobody relies on the
  /// borders of its holes, which mostly are walls.
  private mutating func add(_ area: MapPolygon, of street: inout Street) {
    let outline = way(street, points: area.outline + [area.outline[0]])
    add(outline.points, of: &street)
    guard isInArea(outline.points) else { return }
    town.squares.append(
      Square(
        id: outline.id, area: area, level: outline.level, isBridge: outline.isBridge,
        isUnderground: outline.isUnderground))
    for hole in area.holes where !hole.isEmpty {
      var ring = way(street, points: hole + [hole[0]])
      ring.passage = .doubtful
      town.ways.append(ring)
      street.count += 1
    }
  }

  /// Whether a line touches the part of the map that is asked for.
  private func isInArea(_ line: [MapPoint]) -> Bool {
    guard options.clip?.meets(line: line) ?? true else { return false }
    return options.area.isEmpty || options.area.contains { $0.meets(line: line) }
  }

  private func way(_ street: Street, points: [MapPoint]) -> Way {
    let tags = street.feature.tags
    let isIndoor = tags.has("indoor") || StreetRule.indoor.contains(street.kind)
    let isUnderground =
      tags.has("tunnel") && tags["tunnel"] != "building_passage"
      || tags["location"] == "underground"
    let isCovered = isIndoor || tags.has("tunnel") || tags.has("covered") || isUnderground
    let isElsewhere = !isCovered && !tags.has("bridge") && tags.isOnOtherFloor
    return Way(
      id: street.feature.id(part: street.count), name: tags["name"], kind: street.kind,
      level: tags.number("layer") ?? (isIndoor ? tags.number("level") : nil) ?? 0,
      isCovered: isCovered,
      isBridge: tags.has("bridge"), isUnderground: isUnderground, passage: street.passage,
      isConveying: tags.has("conveying"), lift: isElsewhere ? TownReader.otherFloor : nil,
      points: points)
  }

  /// How far off the ground other floors may be.
  static let otherFloor = Lift(
    riseMetres: BridgeDecks.ceilingMetres, dropMetres: BridgeDecks.ceilingMetres)
}
