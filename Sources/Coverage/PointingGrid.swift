import BergfriedCore

/// The directions that a telescope is tried in: a quarter of its field apart, and the middles of
/// pieces that none of those holds.
///
/// Of directions that hold the same pieces, or some of what another holds, only one is kept.
struct PointingGrid {
  private let regard: FieldOfRegard
  private let targets: [(piece: Int, target: FieldTarget)]

  /// Directions are told in tenths of degrees, or finer for a narrow field.
  private var unitsPerDegree: Double {
    min(telescope.fieldDegrees, telescope.shownHeightDegrees) < 4 ? 1_000 : 10
  }

  /// - Parameter targets: pieces that the telescope's tower surely sees.
  init(_ regard: FieldOfRegard, _ targets: [(piece: Int, target: FieldTarget)]) {
    self.regard = regard
    self.targets = targets.filter { regard.share(of: $0.target.box) == .wholly }
  }

  private var telescope: Telescope { regard.telescope }

  private struct Direction: Hashable {
    /// In units.
    let azimuth: Int
    let pitch: Int
  }

  /// - Complexity: O(pieces) directions, each held against those that share its rarest piece.
  func pointings() -> [SparePost.Pointing] {
    var held: [Direction: [Int]] = [:]
    var fields: [Direction: FieldShape] = [:]
    func holds(_ direction: Direction, _ place: Int) -> Bool {
      if fields[direction] == nil { fields[direction] = field(direction) }
      return fields[direction]!.holdsAll(of: targets[place].target)
    }
    for (place, item) in targets.enumerated() {
      var isHeld = false
      for direction in directions(about: item.target.box) where holds(direction, place) {
        held[direction, default: []].append(place)
        isHeld = true
      }
      if isHeld { continue }
      guard let own = own(item.target).first(where: { holds($0, place) }) else { continue }
      held[own] = targets.indices.filter { holds(own, $0) }
    }
    return greatest(held).map { direction, places in
      SparePost.Pointing(
        azimuthDegrees: degrees(direction.azimuth), pitchDegrees: degrees(direction.pitch),
        pieces: places.map { targets[$0].piece }.sorted())
    }
  }

  private func field(_ direction: Direction) -> FieldShape {
    FieldShape(
      of: telescope, azimuthDegrees: degrees(direction.azimuth),
      pitchDegrees: degrees(direction.pitch))
  }

  private func degrees(_ units: Int) -> Double { Double(units) / unitsPerDegree }

  private func units(_ degrees: Double) -> Int {
    Int((degrees * unitsPerDegree).rounded())
  }

  /// Directions that may hold a target: one that does, to the nearest unit, and those next to it,
  /// as far as the telescope can be turned there.
  private func own(_ target: FieldTarget) -> [Direction] {
    guard let exact = regard.direction(holding: target).map(direction) else { return [] }
    let steps = [0, -1, 1]
    return steps.flatMap { turn in
      steps.map { Direction(azimuth: exact.azimuth + turn, pitch: exact.pitch + $0) }
    }.filter {
      canPoint($0)
        && (telescope.fieldDegrees < 360 && telescope.shownHeightDegrees < 180 || $0 == exact)
    }
  }

  private func canPoint(_ direction: Direction) -> Bool {
    regard.canPoint(
      azimuthDegrees: degrees(direction.azimuth), pitchDegrees: degrees(direction.pitch))
  }

  private func direction(azimuthDegrees azimuth: Double, pitchDegrees pitch: Double) -> Direction {
    Direction(
      azimuth: telescope.fieldDegrees >= 360 ? 0 : units(azimuth),
      pitch: telescope.shownHeightDegrees >= 180 ? 0 : units(pitch))
  }

  /// The directions of the grid that may hold a box and in which the telescope can be turned.
  private func directions(about box: FieldBox) -> [Direction] {
    let middle = direction(
      azimuthDegrees: box.middle.azimuthDegrees, pitchDegrees: box.middle.pitchDegrees)
    let pitches = pitches(about: middle.pitch)
    return azimuths(about: middle.azimuth).flatMap { azimuth in
      pitches.map { Direction(azimuth: azimuth, pitch: $0) }
    }.filter(canPoint)
  }

  /// Those within half a field, out of as many all round as are a quarter of a field apart.
  private func azimuths(about middle: Int) -> [Int] {
    if telescope.fieldDegrees >= 360 { return [0] }
    let round = units(360)
    let count = Int((4 * 360 / telescope.fieldDegrees).rounded(.up))
    let nearest = Int((Double(middle) * Double(count) / Double(round)).rounded())
    return Set((nearest - 2...nearest + 2).map { (($0 + count) % count) * round / count }).sorted()
  }

  private func pitches(about middle: Int) -> [Int] {
    if telescope.shownHeightDegrees >= 180 { return [0] }
    let step = max(1, units(telescope.shownHeightDegrees / 4))
    let nearest = Int((Double(middle) / Double(step)).rounded())
    return (nearest - 2...nearest + 2).map { $0 * step }.filter { $0.magnitude <= units(90) }
  }

  /// Those whose pieces are not all held by another, in order.
  private func greatest(_ held: [Direction: [Int]]) -> [(Direction, [Int])] {
    let sorted = held.sorted {
      ($1.value.count, $0.key.azimuth, $0.key.pitch)
        < ($0.value.count, $1.key.azimuth, $1.key.pitch)
    }
    var kept: [(Direction, [Int])] = []
    var keptOf = [[Int]](repeating: [], count: targets.count)
    for (direction, places) in sorted {
      guard let rarest = places.min(by: { keptOf[$0].count < keptOf[$1].count }) else { continue }
      let own = Set(places)
      let isPart = keptOf[rarest].contains { own.isSubset(of: kept[$0].1) }
      if isPart { continue }
      for place in places { keptOf[place].append(kept.count) }
      kept.append((direction, places))
    }
    return kept.sorted { ($0.0.azimuth, $0.0.pitch) < ($1.0.azimuth, $1.0.pitch) }
  }
}
