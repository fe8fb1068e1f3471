public import BergfriedCore

extension Village {
  /// The lake, from shore to shore; bays behind a tongue of land are not part of it. It may reach
  /// beyond the grid.
  ///
  /// - Complexity: some ten thousand looks at the ground, about 20 milliseconds.
  public var lake: MapPolygon {
    let stepMetres = 10.0
    typealias Place = (along: Double, across: Double)
    var (southern, northern): ([Place], [Place]) = ([], [])
    for along in stride(from: -230, through: -4000, by: -stepMetres) {
      let middle = (along: along, across: valley.axis(along))
      guard isWater(middle) else {
        if northern.isEmpty { continue } else { break }
      }
      northern.append(shore(from: middle, towards: (0, 1)))
      southern.append(shore(from: middle, towards: (0, -1)))
    }
    guard let first = northern.first, let last = southern.first else {
      return MapPolygon(outline: [])
    }
    // The upper end, from the southern shore to the northern one.
    let upper = stride(from: last.across + stepMetres, to: first.across, by: stepMetres).map {
      shore(from: (first.along, $0), towards: (1, 0))
    }
    return MapPolygon(
      outline: (northern + southern.reversed() + upper).map {
        ValleyFrame.point($0.along, $0.across)
      })
  }

  private func isWater(_ place: (along: Double, across: Double)) -> Bool {
    valley.heightMetres(place.along, place.across) <= Village.lakeLevelMetres
  }

  /// Where the first land lies in a direction, to half a metre.
  private func shore(
    from middle: (along: Double, across: Double), towards direction: (along: Double, across: Double)
  ) -> (along: Double, across: Double) {
    var (water, step) = (middle, 10.0)
    while step >= 0.5 {
      let next = (
        along: water.along + step * direction.along, across: water.across + step * direction.across
      )
      if isWater(next) { water = next } else { step /= 2 }
    }
    return water
  }
}
