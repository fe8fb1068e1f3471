public import BergfriedDatum

extension Village {
  /// The lake, from shore to shore; bays behind a tongue of land are not part of it. It may reach
  /// beyond the grid.
  ///
  /// - Complexity: some thousand looks at the ground.
  public var lake: MapPolygon {
    let stepMetres = 10.0
    var (southern, northern): ([MapPoint], [MapPoint]) = ([], [])
    for along in stride(from: -230, through: -4000, by: -stepMetres) {
      let axis = valley.axis(along)
      guard isWater(along, axis) else {
        if northern.isEmpty { continue } else { break }
      }
      northern.append(shore(along, from: axis, towards: 1))
      southern.append(shore(along, from: axis, towards: -1))
    }
    return MapPolygon(outline: northern + southern.reversed())
  }

  private func isWater(_ along: Double, _ across: Double) -> Bool {
    valley.heightMetres(along, across) <= Village.lakeLevelMetres
  }

  /// Where the first land lies to one side, to half a metre.
  private func shore(_ along: Double, from axis: Double, towards side: Double) -> MapPoint {
    var (water, step) = (axis, 10.0)
    while step >= 0.5 {
      if isWater(along, water + side * step) { water += side * step } else { step /= 2 }
    }
    return ValleyFrame.point(along, water)
  }
}
