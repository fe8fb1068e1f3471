/// Someone at a place of a street, as all towers look at him: what heights do not change.
struct Standing {
  let spot: Spot
  let footing: Footing
  /// Per tower.
  let crossed: [Solids.Crossed]

  init(
    at spot: Spot, on footing: Footing = .ground, in town: MadeTown, _ solids: Solids
  ) {
    self.spot = spot
    self.footing = footing
    crossed = town.masts.map { solids.crossed(from: $0.spot, to: spot) }
  }
}

extension TrueTown {
  /// Where his top is seen from.
  func sight(of standing: Standing, from mast: Int) -> Sight {
    sight(of: standing, above: town.personMetres, from: mast)
  }

  /// Where someone's part so far above the ground lies in the field of a look.
  func place(of standing: Standing, above metres: Double, in look: Watching.Look) -> Field.Place {
    let mast = town.masts[look.mast].spot
    let way = standing.spot - mast
    let rise =
      heights.level(of: standing) + metres - heights.eyes[look.mast]
      - dropPerSquareMetre * way.dot(way)
    let beyond = look.beyondLimits(way, rise: rise)
    guard beyond == .inside else { return beyond }
    return look.field.map { $0.place(east: way.x, north: way.y, up: rise) } ?? .inside
  }

  /// The shares of his height at which he is looked at.
  static let parts = [0.05, 0.25, 0.5, 0.75, 1]

  /// Whether a look shows him beyond doubt: his top is seen, and some part of him that is seen is
  /// in the picture.
  func shows(_ standing: Standing, in look: Watching.Look) -> Bool {
    guard sight(of: standing, from: look.mast) == .free else { return false }
    return TrueTown.parts.contains { part in
      let metres = part * town.personMetres
      return place(of: standing, above: metres, in: look) == .inside
        && sight(of: standing, above: metres, from: look.mast) == .free
    }
  }

  /// Whether a look misses him beyond doubt: no part of him that is seen is in the picture.
  func misses(_ standing: Standing, in look: Watching.Look) -> Bool {
    TrueTown.parts.allSatisfy { part in
      let metres = part * town.personMetres
      if place(of: standing, above: metres, in: look) == .outside { return true }
      if case .hidden = sight(of: standing, above: metres, from: look.mast) { return true }
      return false
    }
  }

  /// Whether a look does not hold all of him: his top is hidden, or some part of him is out of the
  /// picture.
  func failsToHold(_ standing: Standing, in look: Watching.Look) -> Bool {
    if case .hidden = sight(of: standing, from: look.mast) { return true }
    return TrueTown.parts.contains {
      place(of: standing, above: $0 * town.personMetres, in: look) == .outside
    }
  }
}
