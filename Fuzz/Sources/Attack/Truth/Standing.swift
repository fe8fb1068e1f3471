/// Someone at a place of a street, as all towers look at him: what heights do not change.
struct Standing {
  let spot: Spot
  /// Per tower.
  let crossed: [Solids.Crossed]

  init(at spot: Spot, in town: MadeTown, _ solids: Solids) {
    self.spot = spot
    crossed = town.masts.map { solids.crossed(from: $0.spot, to: spot) }
  }
}

extension TrueTown {
  /// Where his top is seen from.
  func sight(of standing: Standing, from mast: Int) -> Sight {
    sight(of: standing.spot, above: town.personMetres, from: mast, standing.crossed[mast])
  }

  /// Where someone's part so far above the ground lies in the field of a look.
  func place(of standing: Standing, above metres: Double, in look: Watching.Look) -> Field.Place {
    guard let field = look.field else { return .inside }
    let mast = town.masts[look.mast].spot
    let way = standing.spot - mast
    let rise =
      heights.ground(at: standing.spot) + metres - heights.eyes[look.mast]
      - dropPerSquareMetre * way.dot(way)
    let beyond = look.beyondSector(way)
    guard beyond == .inside else { return beyond }
    return field.place(east: way.x, north: way.y, up: rise)
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
        && sight(of: standing.spot, above: metres, from: look.mast, standing.crossed[look.mast])
          == .free
    }
  }

  /// Whether a look misses him beyond doubt: no part of him that is seen is in the picture.
  func misses(_ standing: Standing, in look: Watching.Look) -> Bool {
    TrueTown.parts.allSatisfy { part in
      let metres = part * town.personMetres
      if place(of: standing, above: metres, in: look) == .outside { return true }
      if case .hidden = sight(
        of: standing.spot, above: metres, from: look.mast, standing.crossed[look.mast])
      {
        return true
      }
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
