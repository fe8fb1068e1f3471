package import BergfriedCore
package import BergfriedStreets

extension CrossingsDocument {
  /// How the open ground was walked on.
  public struct Ground: Codable, Equatable, Sendable {
    /// How wide the cells are.
    public var cellMetres: Double
    /// Ground that is steeper is not walked on.
    public var steepestDegrees: Double

    package init(cellMetres: Double, steepestDegrees: Double) {
      self.cellMetres = cellMetres
      self.steepestDegrees = steepestDegrees
    }

    /// What is assumed of it, a sentence each.
    package var assumptions: [String] {
      [
        "Open ground is walked on in cells of \(Format.plain(cellMetres)) m, but for houses, "
          + "waters that the map has as areas, and slopes over "
          + "\(Format.plain(steepestDegrees))° along 10 m. Nobody leaves the map's ground.",
        "A route over ground is as slow as Tobler's hiking function off paths; for guarded, ground "
          + "is as fast as a street.",
      ]
    }
  }

  /// From when on someone may be where over streets and open ground: supports, see ``WalkProof``.
  public struct GroundProof: Codable, Equatable, Sendable {
    /// Time and place 0, the unit of time in microseconds, and the greatest speed.
    public var origin: Int64
    /// The unit of time, in microseconds.
    public var unit: Int64
    /// Where place 0 is, in the working frame.
    public var x: Double
    /// Its northing.
    public var y: Double
    /// The greatest speed.
    public var metresPerSecond: Double
    /// How many places and intervals there are, and how many someone may be in.
    public var places: Int
    /// How many of them someone may be in.
    public var rows: Int
    /// Packed, see ``PackedSupports``, in Base64.
    public var supports: String
  }
}

extension CrossingsDocument.GroundProof {
  package init(_ proof: WalkProof) {
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
  package func proof(places count: Int) throws(VerifyFault) -> WalkProof {
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

extension CrossingsDocument.Leg {
  package init(_ leg: WalkRoute.Leg) {
    switch leg.place {
    case .street(let place):
      self.init(ReachRoute.Leg(place, enter: leg.enter, leave: leg.leave))
    case .ground(let cell, let from, let to):
      self.init(cell: cell, from: from, to: to, enter: leg.enter, leave: leg.leave)
    }
  }

  /// Where it begins and ends over open ground; `nil` on a street or where it lacks a coordinate.
  package var groundPoints: (from: MapPoint, to: MapPoint)? {
    guard cell != nil, let fromX, let fromY, let toX, let toY else { return nil }
    return (MapPoint(x: fromX, y: fromY), MapPoint(x: toX, y: toY))
  }

  /// The leg; `nil` where it lacks what makes one.
  package var walkLeg: WalkRoute.Leg? {
    if let cell, let points = groundPoints {
      return WalkRoute.Leg(
        .ground(cell: cell, from: points.from, to: points.to), enter: Ticks(count: enter),
        leave: Ticks(count: leave))
    }
    return leg.map { WalkRoute.Leg(.street($0.place), enter: $0.enter, leave: $0.leave) }
  }
}
