import BergfriedCore
import BergfriedStreets

extension SlipFile {
  /// How the open ground was walked on.
  struct Ground: Codable, Equatable {
    var cellMetres: Double
    var steepestDegrees: Double
  }

  /// From when on someone may be where over streets and open ground: supports, see ``WalkProof``.
  struct GroundProof: Codable, Equatable {
    /// Time and place 0, the unit of time in microseconds, and the greatest speed.
    var origin: Int64
    var unit: Int64
    var x: Double
    var y: Double
    var metresPerSecond: Double
    /// How many places and intervals there are, and how many someone may be in.
    var places: Int
    var rows: Int
    /// Packed, see ``PackedSupports``, in Base64.
    var supports: String
  }
}

extension SlipFile.GroundProof {
  init(_ proof: WalkProof) {
    origin = proof.frame.origin.count
    unit = proof.frame.unit
    (x, y) = (proof.frame.point.x, proof.frame.point.y)
    metresPerSecond = proof.frame.metresPerSecond
    places = proof.supports.count
    rows = proof.reachedCount
    supports = PackedSupports.text(of: proof.supports)
  }

  /// The proof.
  ///
  /// - Parameter count: for how many places and intervals it must have supports.
  /// - Throws: ``VerifyFault`` where its supports cannot be read or are not as many as it says.
  func proof(places count: Int) throws(VerifyFault) -> WalkProof {
    guard places == count else {
      throw VerifyFault("it has supports for \(places) places and intervals of \(count)")
    }
    guard let supports = PackedSupports.supports(in: supports, count: count) else {
      throw VerifyFault("it has no proof that can be read")
    }
    let proof = WalkProof(
      frame: WalkFrame(
        origin: Ticks(count: origin), unit: unit, point: MapPoint(x: x, y: y),
        metresPerSecond: metresPerSecond),
      supports: supports)
    guard proof.reachedCount == rows else {
      throw VerifyFault("it says that it has \(rows) rows and has \(proof.reachedCount)")
    }
    return proof
  }
}

extension SlipFile.Leg {
  init(_ leg: WalkRoute.Leg) {
    switch leg.place {
    case .street(let place):
      self.init(ReachRoute.Leg(place, enter: leg.enter, leave: leg.leave))
    case .ground(let cell, let from, let to):
      self.init(cell: cell, from: from, to: to, enter: leg.enter, leave: leg.leave)
    }
  }

  /// Where it begins and ends over open ground; `nil` on a street or where it lacks a coordinate.
  var groundPoints: (from: MapPoint, to: MapPoint)? {
    guard cell != nil, let fromX, let fromY, let toX, let toY else { return nil }
    return (MapPoint(x: fromX, y: fromY), MapPoint(x: toX, y: toY))
  }

  /// The leg; `nil` where it lacks what makes one.
  var walkLeg: WalkRoute.Leg? {
    if let cell, let points = groundPoints {
      return WalkRoute.Leg(
        .ground(cell: cell, from: points.from, to: points.to), enter: Ticks(count: enter),
        leave: Ticks(count: leave))
    }
    return leg.map { WalkRoute.Leg(.street($0.place), enter: $0.enter, leave: $0.leave) }
  }
}
