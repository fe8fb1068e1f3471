/// A kind of thing that hides without being a building: how high it rises at the most where the
/// map does not say, and how far it reaches from the line or point that stands for it.
struct ObstacleKind {
  /// In plain words, one of it and several.
  let name: String
  let names: String
  /// `nil` for trees, which grow as high as the options say.
  let ceilingMetres: Double?
  let halfWidthMetres: Double
  /// Whether it is a wood, which follows the ground, rather than built.
  var isPlant = false
  /// Whether it is a line by its nature, so that a closed line does not stand for the area inside.
  var isLine = false

  /// What a feature is; the highest kind where several of its tags name one.
  init?(_ tags: FeatureTags) {
    var highest: ObstacleKind?
    for key in Self.keys {
      guard let value = tags[key],
        let kind = Self.known[key]?[value] ?? Self.other(key, value, tags)
      else { continue }
      let ceiling = kind.ceilingMetres ?? .infinity
      if highest.map({ ceiling > $0.ceilingMetres ?? .infinity }) ?? true { highest = kind }
    }
    if tags["power"] == "generator", tags["generator:source"] == "wind" { highest = Self.turbine }
    if highest == nil || highest?.name == "wall", tags["wall"] == "noise_barrier" {
      highest = Self.noiseWall
    }
    if tags["barrier"] == "fence", let type = tags["fence_type"], Self.openFences.contains(type) {
      return nil
    }
    guard let highest else { return nil }
    self = highest
  }

  init(
    _ name: String, _ names: String? = nil, upTo ceilingMetres: Double?, half: Double
  ) {
    self.name = name
    self.names = names ?? name + "s"
    self.ceilingMetres = ceilingMetres
    halfWidthMetres = half
  }

  var asLine: ObstacleKind {
    var kind = self
    kind.isLine = true
    return kind
  }

  var asPlant: ObstacleKind {
    var kind = self
    kind.isPlant = true
    return kind
  }

  /// Barriers of no known kind hide. So do, up to their height if that is stated, those that one
  /// looks over or through otherwise (``openBarriers``), and dams and dykes (``earthworks``).
  private static func other(_ key: String, _ value: String, _ tags: FeatureTags) -> ObstacleKind? {
    let kind = key == "barrier" ? barrier : earthworks[key]?[value]
    guard let kind, key != "barrier" || openBarriers.contains(value) else { return kind }
    return tags["height"].flatMap(BuildingHeight.metres(of:)) == nil ? nil : kind
  }
}
