public import BergfriedCore
import BergfriedStreets

/// A look as a direction with the field about it, and the times at which it is held, without those
/// that the telescope needs to turn there.
public struct PointedLook: Sendable {
  /// Where the middle of its field points, clockwise from true north and up from the horizontal.
  public let azimuthDegrees: Double
  /// Up from the horizontal.
  public let pitchDegrees: Double
  /// It looks everywhere at once, wherever it points.
  public let isEverywhere: Bool
  let field: FieldShape
  /// When it is held.
  public private(set) var times: IntervalSet

  init(
    azimuthDegrees: Double, pitchDegrees: Double, of telescope: Telescope, times: IntervalSet
  ) {
    self.azimuthDegrees = azimuthDegrees
    self.pitchDegrees = pitchDegrees
    isEverywhere = false
    field = FieldShape(
      of: telescope, azimuthDegrees: azimuthDegrees, pitchDegrees: pitchDegrees)
    self.times = times
  }

  private init(everywhere times: IntervalSet) {
    (azimuthDegrees, pitchDegrees) = (0, 0)
    isEverywhere = true
    field = .everywhere
    self.times = times
  }

  /// The looks of a telescope: everywhere, all night, of one that always watches, and none of one
  /// in reserve.
  public static func looks(
    of telescope: Telescope, from tower: PlacedTower, in town: Town, _ question: CoverageQuestion
  ) -> [PointedLook] {
    if case .always = telescope.schedule {
      return [PointedLook(everywhere: IntervalSet(question.night))]
    }
    let looks = telescope.looks.compactMap { look in
      look.direction(from: tower, in: town, question).map { direction in
        PointedLook(
          azimuthDegrees: direction.azimuth, pitchDegrees: direction.pitch, of: telescope,
          times: look.times)
      }
    }
    return telescope.slewDegreesPerSecond == nil ? looks : turning(looks, of: telescope)
  }

  /// Takes off each look the time that turning there from the look before takes: nothing is seen
  /// while the telescope turns. A look that is over before it could be reached is not tried.
  private static func turning(_ looks: [PointedLook], of telescope: Telescope) -> [PointedLook] {
    let held = looks.indices.flatMap { look in
      looks[look].times.intervals.map { (look: look, times: $0) }
    }.sorted { $0.times.lowerBound < $1.times.lowerBound }
    var kept = [[Range<Ticks>]](repeating: [], count: looks.count)
    var last: (look: Int, end: Ticks)?
    for (look, times) in held {
      var begin = times.lowerBound
      if let last, last.look != look {
        begin = max(begin, last.end + looks[last.look].turning(to: looks[look], by: telescope))
      }
      guard begin < times.upperBound else { continue }
      kept[look].append(begin..<times.upperBound)
      last = (look, max(last?.end ?? times.upperBound, times.upperBound))
    }
    return looks.indices.map { index in
      var look = looks[index]
      look.times = IntervalSet(kept[index])
      return look
    }
  }

  /// How much of a target its field holds, of what can be held of it wherever the telescope is
  /// pointed.
  func share(of target: FieldTarget, outOf most: FieldShare) -> FieldShare {
    guard most != .outside, field.holdsSome(of: target) else { return .outside }
    return most == .wholly && field.holdsAll(of: target) ? .wholly : .partly
  }

  /// How long a telescope takes to turn from here to another look, by the slower of its two axes:
  /// the shorter way round, unless its sector leaves out something on that way.
  func turning(to other: PointedLook, by telescope: Telescope) -> Ticks {
    let turn = telescope.sector.turnDegrees(from: azimuthDegrees, to: other.azimuthDegrees)
    return telescope.turning(
      byDegrees: max(turn, (other.pitchDegrees - pitchDegrees).magnitude), rounded: .up)
  }
}

extension Look {
  /// Where the look points from a tower; `nil` where its street or area is not in the town.
  func direction(
    from tower: PlacedTower, in town: Town, _ question: CoverageQuestion
  ) -> (azimuth: Double, pitch: Double)? {
    if case .direction(let azimuth, let pitch) = target { return (azimuth, pitch ?? 0) }
    return point(in: town).map { point in
      let bearing = tower.bearing(of: point, in: town, question)
      return (bearing.azimuthDegrees, bearing.pitchDegrees)
    }
  }

  /// The place that the look points to, unless it is given as a direction; `nil` where its street
  /// or area is not in the town.
  func point(in town: Town) -> MapPoint? {
    switch target {
    case .direction: nil
    case .point(let point): point
    case .street(let name): town.middle(ofStreet: name)
    case .area(let area): area.cornerMean
    }
  }
}

extension MapPolygon {
  /// The mean of its outline's corners.
  fileprivate var cornerMean: MapPoint? {
    let count = Double(outline.count)
    guard count > 0 else { return nil }
    return MapPoint(
      x: outline.reduce(0) { $0 + $1.x } / count, y: outline.reduce(0) { $0 + $1.y } / count)
  }
}

extension Town {
  /// The middle of all pieces of a street, by their lengths.
  fileprivate func middle(ofStreet name: String) -> MapPoint? {
    var (x, y, length) = (0.0, 0.0, 0.0)
    for (index, piece) in streets.pieces.enumerated() where streets.ways[piece.way].name == name {
      let middle = middle(ofPiece: index)
      x += middle.x * piece.lengthMetres
      y += middle.y * piece.lengthMetres
      length += piece.lengthMetres
    }
    return length > 0 ? MapPoint(x: x / length, y: y / length) : nil
  }
}
