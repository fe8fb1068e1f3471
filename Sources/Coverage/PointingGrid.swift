import BergfriedCore

/// The directions that a telescope is tried in: a quarter of its field apart, and the middles of
/// pieces that none of those holds.
///
/// Of directions that hold the same pieces, or some of what another holds, only one is kept.
struct PointingGrid {
  private let telescope: Telescope
  private let targets: [(piece: Int, target: FieldTarget)]

  /// Directions are told in tenths of degrees, or finer for a narrow field.
  private var unitsPerDegree: Double {
    min(telescope.fieldDegrees, telescope.shownHeightDegrees) < 4 ? 1_000 : 10
  }

  /// - Parameter targets: pieces that the telescope makes out from its tower.
  init(_ telescope: Telescope, _ targets: [(piece: Int, target: FieldTarget)]) {
    self.telescope = telescope
    let limits = telescope.limits
    self.targets = targets.filter { limits.holdsAll(of: $0.target.box) }
  }

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

  /// Directions that may hold a target: one that does, to the nearest unit, and those next to it.
  private func own(_ target: FieldTarget) -> [Direction] {
    guard let exact = telescope.direction(holding: target).map(direction) else { return [] }
    let steps = [0, -1, 1]
    return steps.flatMap { turn in
      steps.map { Direction(azimuth: exact.azimuth + turn, pitch: exact.pitch + $0) }
    }.filter {
      telescope.fieldDegrees < 360 && telescope.shownHeightDegrees < 180 || $0 == exact
    }
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
    let azimuths = azimuths(about: middle.azimuth).filter {
      telescope.sector.contains(azimuthDegrees: degrees($0)) || telescope.fieldDegrees >= 360
    }
    let pitches = pitches(about: middle.pitch).filter {
      telescope.pitchDegrees.contains(degrees($0)) || telescope.shownHeightDegrees >= 180
    }
    return azimuths.flatMap { azimuth in
      pitches.map { Direction(azimuth: azimuth, pitch: $0) }
    }
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
