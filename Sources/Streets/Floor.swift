/// What tells ways apart that cross on the map and not in truth.
struct Floor: Hashable {
  let level: Int
  let isBridge: Bool
  let isUnderground: Bool

  /// Whether its ends come down, or up, to the ground.
  var isRaised: Bool { level != 0 || isBridge || isUnderground }
}

extension Way {
  var floor: Floor { Floor(level: level, isBridge: isBridge, isUnderground: isUnderground) }
}

extension Square {
  var floor: Floor { Floor(level: level, isBridge: isBridge, isUnderground: isUnderground) }
}
