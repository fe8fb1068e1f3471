import BergfriedCore
import BergfriedSurface

/// Finds what of stretches is hidden from one place, by all screens and all ground between.
struct FanSweep: Sendable {
  let surface: TownSurface
  let eye: MapPoint
  let dropPerSquareMetre: Double
  /// The buildings that the eye stands on, by their numbers among owners.
  let roofs: [Int32]
  /// All buildings that hold the eye, by their numbers among owners.
  let holders: [Int32]
  /// The buildings that a street leads through: one may see through them.
  let isPierced: [Bool]

  /// When enough is known.
  enum Goal {
    case anyHidden
    case allHidden
  }

  /// Adds what of a stretch is hidden, as far as the goal needs.
  ///
  /// - Complexity: O(screens and cells near the lines of sight), fewer where they pass high above.
  func add(_ stretch: StreetStretch, _ bound: SightBound, until goal: Goal, to shadow: inout Shadow)
  {
    let fan = SightFan(
      eye: eye, eyeMetres: bound.eyeMetres, over: stretch,
      topMetres: bound.topMetres(over: stretch),
      dropPerSquareMetre: dropPerSquareMetre, side: bound.side)
    let isDone = forEachScreen(fan, bound) { edge, _ in
      guard let hidden = fan.hidden(by: edge) else { return false }
      shadow.add(hidden.first, hidden.last)
      return isReached(goal, shadow)
    }
    if isDone { return }
    if case .roof = bound.scope { return }
    if bound.heights == .guessed { return }
    _ = GroundWalk(fan, bound, on: surface).forEachEdge { edge in
      guard let hidden = fan.hidden(by: edge) else { return false }
      shadow.add(hidden.first, hidden.last)
      return isReached(goal, shadow)
    }
  }

  @inline(__always)
  private func isReached(_ goal: Goal, _ shadow: Shadow) -> Bool {
    switch goal {
    case .anyHidden: !shadow.isEmpty
    case .allHidden: shadow.isWhole
    }
  }

  /// Calls `body` with the screens that may hide something, and what each belongs to, until it says
  /// that it is enough. A screen may come more than once.
  ///
  /// - Returns: whether `body` said so.
  @inline(__always)
  func forEachScreen(
    _ fan: SightFan, _ bound: SightBound, _ body: (SightFan.Edge, Int32) -> Bool
  ) -> Bool {
    let index = surface.screens.index
    if index.numbers.isEmpty { return false }
    let maxima = maxima(of: bound)
    let (step, origin) = (index.sideMetres, index.transform)
    let strips = FanStrips(
      fan, firstX: origin.originX, firstY: origin.originY, stepX: step, stepY: step)
    let (columns, rows) = (index.shape.columns, index.shape.rows)
    let (along, across) = strips.areColumns ? (columns, rows) : (rows, columns)
    let range = strips.strips.clamped(to: 0...along - 1)
    let side = ScreenMaxima.blockSide
    let blocks = range.lowerBound / side...range.upperBound / side
    for step in 0..<blocks.count {
      let block = strips.isEyeLow ? blocks.upperBound - step : blocks.lowerBound + step
      let part = (block * side...block * side + side - 1).clamped(to: range)
      if isClear(part, of: strips, fan, maxima) { continue }
      for step in 0..<part.count {
        let strip = strips.isEyeLow ? part.upperBound - step : part.lowerBound + step
        let (low, high) = (Double(strip), Double(strip + 1))
        guard let range = strips.across(from: low, to: high) else { continue }
        let limit = strips.leastMetres(of: fan, from: low, to: high)
        let first = min(max(Int(range.low.rounded(.down)), 0), across - 1)
        let last = min(max(Int(range.high.rounded(.down)), first), across - 1)
        for place in first...last {
          let square = strips.areColumns ? place * columns + strip : strip * columns + place
          if maxima.squares[square] < limit { continue }
          for place in Int(index.starts[square])..<Int(index.starts[square + 1]) {
            if maxima.places[place] < limit { continue }
            let screen = surface.screens.screens[Int(index.numbers[place])]
            guard let tops = tops(of: screen, bound) else { continue }
            let edge = fan.edge(from: screen.from, to: screen.to, topMetres: tops)
            if body(edge, screen.owner) { return true }
          }
        }
      }
    }
    return false
  }

  @inline(__always)
  private func maxima(of bound: SightBound) -> ScreenMaxima {
    let index = surface.screens.index
    return switch bound.heights {
    case .highest: index.highest
    case .typical: index.typical
    case .lowest: index.lowest
    case .guessed: index.assumed
    }
  }

  /// Whether all screens in some strips of a block lie below all lines of sight there.
  @inline(__always)
  private func isClear(
    _ part: ClosedRange<Int>, of strips: FanStrips, _ fan: SightFan, _ maxima: ScreenMaxima
  ) -> Bool {
    let (low, high) = (Double(part.lowerBound), Double(part.upperBound + 1))
    guard let across = strips.across(from: low, to: high) else { return true }
    let limit = strips.leastMetres(of: fan, from: low, to: high)
    let shape = surface.screens.index.shape
    let most = (strips.areColumns ? shape.rows : shape.columns) - 1
    let side = ScreenMaxima.blockSide
    let first = min(max(Int(across.low.rounded(.down)), 0), most) / side
    let last = min(max(Int(across.high.rounded(.down)), 0), most) / side
    let along = part.lowerBound / side
    for place in first...max(first, last) {
      let (column, row) = strips.areColumns ? (along, place) : (place, along)
      if maxima.blocks[row * maxima.blockColumns + column] >= limit { return false }
    }
    return true
  }

  /// How high a screen is; `nil` where it does not count.
  @inline(__always)
  private func tops(
    of screen: Screen, _ bound: SightBound
  ) -> (from: Double, to: Double)? {
    var tops: (from: Double, to: Double)
    switch bound.heights {
    case .highest: tops = (screen.highestFrom, screen.highestTo)
    case .typical: tops = (screen.typicalMetres, screen.typicalMetres)
    case .guessed:
      if !surface.screens.isAssumed[Int(screen.owner)] { return nil }
      tops = (TownSurface.wallMetres, TownSurface.wallMetres)
    case .lowest:
      let owner = Int(screen.owner)
      if owner < isPierced.count, isPierced[owner] { return nil }
      tops = (screen.lowestMetres, screen.lowestMetres)
    }
    if tops.from == -.infinity { return nil }
    switch bound.scope {
    case .all: break
    case .others:
      let left = bound.heights == .lowest ? holders : roofs
      if left.contains(screen.owner) { return nil }
    case .roof(let metres):
      if !roofs.contains(screen.owner) { return nil }
      tops = (min(tops.from, metres), min(tops.to, metres))
    }
    if let deck = bound.deck, deck.owner == screen.owner {
      tops = (tops.from - deck.lowerMetres, tops.to - deck.lowerMetres)
    }
    return tops
  }
}
