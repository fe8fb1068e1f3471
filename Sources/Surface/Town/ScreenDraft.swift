import BergfriedCore

/// The screens of a town in the making.
struct ScreenDraft {
  let ground: Surface
  private let groundBounds: GroundBounds
  let transform: GeoTransform
  let bounds: MapBounds
  private(set) var screens: [Screen] = []
  /// How high each of what was added reaches.
  private(set) var tops: [TownScreens.Tops] = []

  init(ground: Surface, within groundBounds: GroundBounds, transform: GeoTransform) {
    self.ground = ground
    self.groundBounds = groundBounds
    self.transform = transform
    bounds = MapBounds(transform: transform, shape: ground.shape)
  }

  mutating func add(_ building: Building, owner: Int32) {
    let foot = foot(of: building.area)
    let highest = foot.map { $0.upperBound + building.heightMetres.upperBound }
    let lowest = foot.map { $0.lowerBound + building.heightMetres.lowerBound }
    let typical = foot.map { ($0.lowerBound + $0.upperBound) / 2 + building.typicalMetres }
    // What stands partly off the grid has its foot on ground that may be as high as it likes.
    let isWhole = building.area.outline.allSatisfy(bounds.contains)
    let isCertain = building.heightMetres.lowerBound > 0 && isWhole
    let tops = TownScreens.Tops(
      highestMetres: isWhole ? highest ?? TownSurface.wallMetres : TownSurface.wallMetres,
      lowestMetres: isCertain ? lowest ?? -.infinity : -.infinity,
      typicalMetres: building.typicalMetres > 0 ? typical ?? -.infinity : -.infinity)
    self.tops.append(tops)
    for (from, to) in sides(of: building.area) {
      screens.append(
        Screen(
          from: from, to: to, highestFrom: tops.highestMetres, highestTo: tops.highestMetres,
          lowestMetres: tops.lowestMetres, typicalMetres: tops.typicalMetres, owner: owner))
    }
  }

  /// A wood's border follows the ground, and so do its trees from each cell's centre in it towards
  /// those outside, which edges between centres leave out.
  mutating func add(_ wood: Wood, owner: Int32) {
    tops.append(
      TownScreens.Tops(
        highestMetres: .infinity, lowestMetres: -.infinity, typicalMetres: .infinity))
    for (from, to) in sides(of: wood.area) {
      let profile = GroundProfile(from: from, to: to, on: groundBounds.highest, transform)
      for (one, next) in zip(profile.places, profile.places.dropFirst()) {
        let rise = wood.heightMetres + profile.slackMetres
        screens.append(
          Screen(
            from: from.point(atShare: one.share, to: to),
            to: from.point(atShare: next.share, to: to),
            highestFrom: one.groundMetres + rise, highestTo: next.groundMetres + rise,
            lowestMetres: -.infinity,
            typicalMetres: max(one.groundMetres, next.groundMetres) + wood.heightMetres,
            owner: owner))
      }
    }
    addTrees(of: wood, owner: owner)
  }

  /// The trees between the centres in a wood and its border.
  private mutating func addTrees(of wood: Wood, owner: Int32) {
    let border = WoodBorder(wood.area, on: ground.shape, transform)
    for cell in border.cells {
      for (right, down) in ScreenDraft.steps {
        let other = Cell(column: cell.column + right, row: cell.row + down)
        guard ground.shape.contains(other), !border.holds(other), let from = metres(cell),
          let to = metres(other), isEdge(cell, other, from + to)
        else { continue }
        let share = border.share(from: cell, to: other)
        let tops = (
          from: from + wood.heightMetres, to: from + (to - from) * share + wood.heightMetres
        )
        let start = transform.centrePoint(of: cell)
        screens.append(
          Screen(
            from: start, to: start.point(atShare: share, to: transform.centrePoint(of: other)),
            highestFrom: tops.from, highestTo: tops.to, lowestMetres: -.infinity,
            typicalMetres: max(tops.from, tops.to), owner: owner))
      }
    }
  }

  /// To the cells beside one and those across its corners.
  private static let steps = [
    (1, 0), (0, 1), (-1, 0), (0, -1), (1, 1), (-1, 1), (-1, -1), (1, -1),
  ]

  private func metres(_ cell: Cell) -> Double? {
    groundBounds.highest.height(at: cell).map(Double.init)
  }

  /// Whether the ground between two centres of cells is an edge: between neighbours, and across a
  /// corner where the other two are lower together.
  private func isEdge(_ cell: Cell, _ other: Cell, _ sum: Double) -> Bool {
    guard cell.column != other.column, cell.row != other.row else { return true }
    let (one, next) = (
      metres(Cell(column: other.column, row: cell.row)),
      metres(Cell(column: cell.column, row: other.row))
    )
    guard let one, let next else { return true }
    return sum > one + next
  }

  mutating func add(_ span: Span, owner: Int32) {
    let deck = SpanDeck(span, on: groundBounds.highest, transform)
    tops.append(
      TownScreens.Tops(
        highestMetres: deck.greatestMetres, lowestMetres: -.infinity, typicalMetres: -.infinity))
    for (from, to) in sides(of: span.area) {
      screens.append(
        Screen(
          from: from, to: to, highestFrom: deck.topMetres(at: from),
          highestTo: deck.topMetres(at: to), lowestMetres: -.infinity,
          typicalMetres: -.infinity, owner: owner))
    }
  }

  /// The sides of an area as far as they lie on the grid.
  private func sides(of area: MapPolygon) -> [(from: MapPoint, to: MapPoint)] {
    var sides: [(from: MapPoint, to: MapPoint)] = []
    area.forEachEdge { start, end in
      guard start != end, let shares = bounds.shares(ofLineFrom: start, to: end) else { return }
      let from = shares.lowerBound == 0 ? start : start.point(atShare: shares.lowerBound, to: end)
      let to = shares.upperBound == 1 ? end : start.point(atShare: shares.upperBound, to: end)
      if from != to { sides.append((from, to)) }
    }
    return sides
  }

  /// The lowest and highest known ground under an area and along its border; where some is unknown,
  /// in the cells next to it too. `nil` where none of that is known.
  private func foot(of area: MapPolygon) -> ClosedRange<Double>? {
    let low = foot(of: area, on: groundBounds.lowest)
    if groundBounds.isExact { return low }
    let high = foot(of: area, on: groundBounds.highest)
    guard let low, let high else { return nil }
    return low.lowerBound...max(low.lowerBound, high.upperBound)
  }

  private func foot(of area: MapPolygon, on ground: Surface) -> ClosedRange<Double>? {
    var (low, high, isWhole) = (Double.infinity, -Double.infinity, true)
    func add(_ height: Double?) {
      guard let height else {
        isWhole = false
        return
      }
      (low, high) = (min(low, height), max(high, height))
    }
    area.forEachRun(of: transform, in: ground.shape) { row, columns in
      for column in columns {
        add(ground.height(at: Cell(column: column, row: row)).map(Double.init))
      }
    }
    for (from, to) in sides(of: area) {
      let profile = GroundProfile(from: from, to: to, on: ground, transform)
      for place in profile.places {
        add(place.groundMetres - profile.slackMetres)
        add(place.groundMetres + profile.slackMetres)
      }
      isWhole = isWhole && profile.isKnown
    }
    if !isWhole {
      for height in knownHeights(beside: area, on: ground) { add(height) }
    }
    return low <= high ? low...high : nil
  }

  /// The known heights of the cells that an area's border runs through and of those next to them.
  private func knownHeights(beside area: MapPolygon, on ground: Surface) -> [Double] {
    var heights: [Double] = []
    for (from, to) in sides(of: area) {
      for pass in transform.passes(from: from, to: to) {
        for row in pass.cell.row - 1...pass.cell.row + 1 {
          for column in pass.cell.column - 1...pass.cell.column + 1 {
            let cell = Cell(column: column, row: row)
            if let height = ground.height(at: cell) { heights.append(Double(height)) }
          }
        }
      }
    }
    return heights
  }
}
