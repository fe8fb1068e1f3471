import BergfriedDatum

/// The directions that a telescope is tried in: a quarter of its field apart, and the middles of
/// pieces that none of those holds.
///
/// Of directions that hold the same pieces, or some of what another holds, only one is kept.
struct PointingGrid {
  private let telescope: Telescope
  private let boxes: [(piece: Int, box: FieldBox)]

  /// Directions are told in tenths of degrees, or finer for a narrow field.
  private var unitsPerDegree: Double {
    min(telescope.fieldDegrees, telescope.fieldHeightDegrees) < 4 ? 1_000 : 10
  }

  /// - Parameter boxes: of pieces that the telescope makes out from its tower.
  init(_ telescope: Telescope, _ boxes: [(piece: Int, box: FieldBox)]) {
    self.telescope = telescope
    let (start, turn) = (telescope.sector.startDegrees, telescope.sector.turnDegrees)
    self.boxes = boxes.filter {
      $0.box.lies(within: telescope.pitchDegrees, from: start, turn: turn)
    }
  }

  private struct Direction: Hashable {
    /// In units.
    let azimuth: Int
    let pitch: Int
  }

  /// - Complexity: O(pieces) directions, each held against those that share its rarest piece.
  func pointings() -> [SparePost.Pointing] {
    var held: [Direction: [Int]] = [:]
    for (place, item) in boxes.enumerated() {
      var isHeld = false
      for direction in directions(about: item.box) where holds(item.box, direction) {
        held[direction, default: []].append(place)
        isHeld = true
      }
      if isHeld { continue }
      let middle = self.middle(of: item.box)
      guard holds(item.box, middle) else { continue }
      held[middle] = boxes.indices.filter { holds(boxes[$0].box, middle) }
    }
    return greatest(held).map { direction, places in
      SparePost.Pointing(
        azimuthDegrees: degrees(direction.azimuth), pitchDegrees: degrees(direction.pitch),
        pieces: places.map { boxes[$0].piece }.sorted())
    }
  }

  private func holds(_ box: FieldBox, _ direction: Direction) -> Bool {
    PointedLook(
      azimuthDegrees: degrees(direction.azimuth), pitchDegrees: degrees(direction.pitch),
      of: telescope, times: IntervalSet()
    ).holdsAll(of: box)
  }

  private func degrees(_ units: Int) -> Double { Double(units) / unitsPerDegree }

  private func units(_ degrees: Double) -> Int {
    Int((degrees * unitsPerDegree).rounded())
  }

  private func middle(of box: FieldBox) -> Direction {
    let azimuth = Sector.wrapped(box.azimuthDegrees + box.turnDegrees / 2)
    let pitch = (box.pitchDegrees.lowerBound + box.pitchDegrees.upperBound) / 2
    return Direction(
      azimuth: telescope.fieldDegrees >= 360 ? 0 : units(azimuth),
      pitch: telescope.fieldHeightDegrees >= 180 ? 0 : units(pitch))
  }

  /// The directions of the grid that may hold a box.
  private func directions(about box: FieldBox) -> [Direction] {
    let middle = middle(of: box)
    let azimuths = azimuths(about: middle.azimuth)
    let pitches = pitches(about: middle.pitch)
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
    if telescope.fieldHeightDegrees >= 180 { return [0] }
    let step = max(1, units(telescope.fieldHeightDegrees / 4))
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
    var keptOf = [[Int]](repeating: [], count: boxes.count)
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
