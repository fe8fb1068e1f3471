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
    let kind = tags["building:part"] ?? tags["building"] ?? "yes"
    let byKind = options.defaultBuildingMetres == nil ? BuildingKind.known[kind] : nil
    let assumed =
      byKind
      ?? options.defaultBuildingMetres.map {
        BuildingKind(metres: $0, typicalMetres: options.typicalBuildingMetres)
      } ?? BuildingKind.other
    let range: ClosedRange<Double>
    if let height = stated ?? nil {
      // A roof may rise from its eaves to the stated height, and fills its house up to them only.
      let slope = tags["roof:height"].flatMap(Self.metres(of:)) ?? 0
      range = max(0, height - slope)...height
      basis = .height
    } else if let levels = levels ?? nil, levels + roof > 0 {
      range = levels * options.storeyMetres...(levels + roof) * options.storeyMetres
      basis = .levels
    } else {
      range = assumed.metres
      basis = stated == nil && levels == nil ? .assumed : .unreadable
    }
    let isKnown = basis == .height || basis == .levels
    typicalMetres =
      isKnown
      ? (range.lowerBound + range.upperBound) / 2
      : min(max(assumed.typicalMetres, range.lowerBound), range.upperBound)
    assumedKind = isKnown || byKind == nil ? nil : kind
    metres = Self.canBePassedBeneath(tags) ? 0...range.upperBound : range
  }

  private static func canBePassedBeneath(_ tags: FeatureTags) -> Bool {
    let kind = tags["building:part"] ?? tags["building"]
    let isOpen = ["roof", "carport", "construction", "bridge", "gatehouse"].contains(kind)
    let foot = tags["min_height"].flatMap(metres(of:)) ?? 0
    return isOpen || foot > 0 || (tags.number("building:min_level") ?? 0) > 0
  }

  /// Reads `12`, `12.5 m`, `12,5`, `40 ft` or `40'6"`; `nil` for what is no height.
  static func metres(of text: String) -> Double? {
    let plain = String(
      text.lowercased().filter { !$0.isWhitespace }.map { $0 == "," ? "." : $0 })
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
    let parts = text.filter { !$0.isWhitespace }.split { $0 == ";" || $0 == "-" || $0 == "," }
    let counts = parts.map { Double($0) }
    guard !counts.isEmpty, !counts.contains(nil), !text.hasPrefix("-") else { return nil }
    return counts.compactMap { $0 }.max().flatMap { (0...200).contains($0) ? $0 : nil }
  }
}
