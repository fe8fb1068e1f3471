/// The numbers that a table of pairs may hold beside places.
enum PairField: CaseIterable {
  case fromHeight, fromElevation, toHeight

  /// Letters' case does not matter.
  var names: [String] {
    switch self {
    case .fromHeight:
      [
        "from_height", "from_h", "height_from", "eye_height", "observ_hgt", "observer_height",
        "offseta", "height1", "h1", "start_height",
      ]
    case .fromElevation: ["from_elevation", "eye_elevation"]
    case .toHeight:
      [
        "to_height", "to_h", "height_to", "target_height", "target_hgt", "offsetb", "height2", "h2",
        "end_height",
      ]
    }
  }

  var member: WritableKeyPath<PairRow, Double?> {
    switch self {
    case .fromHeight: \.fromHeight
    case .fromElevation: \.fromElevation
    case .toHeight: \.toHeight
    }
  }
}
