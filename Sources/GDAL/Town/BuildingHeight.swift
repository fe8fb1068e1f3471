/// How high a building rises, by what its tags say.
struct BuildingHeight {
  /// Where a height came from.
  enum Basis: Equatable {
    case height
    case levels
    /// The options, as the tags say nothing.
    case assumed
    /// The options, as the tags say what is no height.
    case unreadable
  }

  let metres: ClosedRange<Double>
  /// Where a roof slopes, half way up it.
  let typicalMetres: Double
  let basis: Basis
  /// The kind of building whose usual heights are assumed; `nil` where it is none of those known,
  /// or the options say how high all are.
  let assumedKind: String?

  /// The highest of buildings is 828 m high.
  private static let plausible = 0.0...1000.0

  init(_ tags: FeatureTags, _ options: TownMapOptions) {
    let stated = tags["height"].map(Self.metres(of:))
    let levels = tags["building:levels"].map(Self.count(of:))
    let roof = tags["roof:levels"].flatMap(Self.count(of:)) ?? 0
    let kind = tags.buildingKind
    let byKind = options.defaultBuildingMetres == nil ? BuildingKind.known[kind] : nil
    let assumed =
      byKind
      ?? options.defaultBuildingMetres.map {
        BuildingKind(metres: $0, typicalMetres: options.typicalBuildingMetres)
      } ?? BuildingKind.other
    let roofMetres = tags["roof:height"].flatMap(Self.metres(of:))
    let storey = options.storeyMetres
    let storeys = TownMapOptions.storeyRangeMetres(usual: storey)
    let leastEaves = (levels ?? nil).map { $0 * storeys.lowerBound }
    let range: ClosedRange<Double>
    if let height = stated ?? nil {
      // A roof may rise from its eaves to the stated height, and fills its house up to them only.
      let eaves =
        roofMetres.map { height - $0 } ?? (Self.hasSlope(tags) ? leastEaves ?? height / 2 : height)
      range = min(max(0, eaves), height)...height
      typicalMetres = (range.lowerBound + range.upperBound) / 2
      basis = .height
    } else if let levels = levels ?? nil, let leastEaves, levels + roof > 0 {
      let highestRoof = roofMetres ?? Self.highestRoof(tags, levels: roof * storeys.upperBound)
      let most = levels * storeys.upperBound + highestRoof
      // A nave has one level and may be as high as any.
      let known = leastEaves...max(most, assumed.hasTallStoreys ? assumed.metres.upperBound : 0)
      range = Self.widened(known, by: tags)
      typicalMetres = levels * storey + (roofMetres ?? roof * storey) / 2
      basis = .levels
    } else {
      range = Self.widened(assumed.metres, by: tags)
      typicalMetres = min(max(assumed.typicalMetres, range.lowerBound), range.upperBound)
      basis = stated == nil && levels == nil ? .assumed : .unreadable
    }
    let isKnown = basis == .height || basis == .levels
    assumedKind = isKnown || byKind == nil ? nil : kind
    let most = max(range.upperBound, Self.mostClaimed(tags, levels: storeys.upperBound))
    metres = (Self.canBePassedBeneath(tags) ? 0 : range.lowerBound)...most
  }

  /// The greatest height that the tags can mean where one of them cannot be read, contradicts
  /// another, or is an estimate; 0 where they are clear.
  private static func mostClaimed(_ tags: FeatureTags, levels storeyMetres: Double) -> Double {
    let height = tags["height"].flatMap(metres(of:))
    let levels = tags["building:levels"].flatMap(count(of:))
    let roof = tags["roof:height"].flatMap { metres(of: $0) ?? most(of: $0) } ?? 0
    let foot = tags["min_height"].flatMap(metres(of:)) ?? 0
    let unread = levels == nil ? tags["building:levels"].flatMap(mostLevels) : nil
    // The levels at their lowest would not fit below the stated height.
    let counted = levels.map { $0 * 2 > height ?? .infinity ? $0 : 0 } ?? unread ?? 0
    let byLevels = counted > 0 ? counted * storeyMetres + max(roof, 6) : 0
    if let height {
      // Some measure both from the foot, or the height without the roof.
      return max(height + (foot >= height ? foot : 0) + (roof > height ? roof : 0), byLevels)
    }
    let estimates = ["height", "est_height", "building:height"].compactMap {
      tags[$0].flatMap(most(of:))
    }
    let onLevels = levels.map { $0 * storeyMetres + roof } ?? 0
    return max(estimates.max() ?? 0, byLevels, roof > 0 ? onLevels : 0)
  }

  /// The greatest number in a text that is no height, as metres; `nil` where there is none.
  static func most(of text: String) -> Double? {
    numbers(in: text).filter { plausible.contains($0) }.max()
  }

  /// The most levels that a text such as `G+2` or `~5` can mean.
  private static func mostLevels(in text: String) -> Double? {
    let numbers = numbers(in: text)
    let sum = numbers.reduce(1, +)
    return numbers.isEmpty || sum > 200 ? nil : sum
  }

  private static func numbers(in text: String) -> [Double] {
    // A dot before a number ends a word, as in `ca. 20`.
    plain(text).split { !($0.isNumber || $0 == ".") }.compactMap { word in
      Double(word.drop { $0 == "." })
    }
  }

  /// Small letters without gaps, with the digits, commas and quotes of all scripts as one writes
  /// them in programs.
  private static func plain(_ text: String) -> String {
    String(
      text.lowercased().filter { !$0.isWhitespace }.map { letter in
        switch letter {
        case ",": "."
        case "’", "′": "'"
        case "”", "″": "\""
        default: letter.wholeNumberValue.flatMap { "\($0)".first } ?? letter
        }
      })
  }

  /// Whether the roof is told to be no plane.
  private static func hasSlope(_ tags: FeatureTags) -> Bool {
    tags["roof:shape"].map { $0 != "flat" } ?? false
  }

  /// How high a roof of no stated height rises above the levels at the most: gables that no tag
  /// tells of are up to 6 m high, and a flat roof has a parapet.
  private static func highestRoof(_ tags: FeatureTags, levels metres: Double) -> Double {
    if metres > 0 { return metres }
    return tags["roof:shape"] == "flat" ? 1.5 : 6
  }

  /// What is drawn as a building and is a water tower or the like as well may be as high as that.
  private static func widened(
    _ metres: ClosedRange<Double>, by tags: FeatureTags
  ) -> ClosedRange<Double> {
    let obstacle = ObstacleKind(tags)
    guard let obstacle, !obstacle.isPlant, let ceiling = obstacle.ceilingMetres else {
      return metres
    }
    return metres.lowerBound...max(metres.upperBound, ceiling)
  }

  /// What one may walk beneath, or see through, beside the kinds whose least height is none.
  private static let openKinds: Set = ["bridge", "gatehouse", "grandstand", "stilt_house"]

  private static func canBePassedBeneath(_ tags: FeatureTags) -> Bool {
    let kind = tags.buildingKind
    let isOpen = openKinds.contains(kind) || BuildingKind.isOpen(kind)
    let isSeenThrough = tags.says("wall") == false || tags["building:material"] == "glass"
    let foot = tags["min_height"].flatMap(metres(of:)) ?? 0
    return isOpen || isSeenThrough || foot > 0 || (tags.number("building:min_level") ?? 0) > 0
      || (tags.number("layer") ?? 0) < 0
  }

  /// Reads `12`, `12.5 m`, `12,5`, `40 ft` or `40'6"`; `nil` for what is no height.
  static func metres(of text: String) -> Double? {
    let plain = plain(text)
    let digits = plain.prefix { $0.isNumber || $0 == "." }
    guard let number = Double(digits) else { return nil }
    let metres: Double
    switch plain.dropFirst(digits.count) {
    case "", "m", "metre", "metres", "meter", "meters": metres = number
    case "ft", "foot", "feet", "'": metres = number * 0.3048
    case let rest where rest.hasPrefix("'"):
      guard let inches = Double(rest.dropFirst().prefix { $0.isNumber || $0 == "." }) else {
        return nil
      }
      metres = number * 0.3048 + inches * 0.0254
    default: return nil
    }
    return plausible.contains(metres) && metres > 0 ? metres : nil
  }

  /// Reads a number of levels, the greatest of several such as `2;3` or `2-3`.
  static func count(of text: String) -> Double? {
    let list = text.map { $0 == "," ? ";" : $0 }
    let parts = plain(String(list)).split { $0 == ";" || $0 == "-" }
    let counts = parts.map { Double($0) }
    guard !counts.isEmpty, !counts.contains(nil), !text.hasPrefix("-") else { return nil }
    return counts.compactMap { $0 }.max().flatMap { (0...200).contains($0) ? $0 : nil }
  }
}
