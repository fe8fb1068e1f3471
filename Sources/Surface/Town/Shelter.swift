package import BergfriedCore

/// What someone on a straight stretch is under or inside of, and along which part of it.
package struct Shelter: Hashable, Sendable {
  package let owner: TownScreens.Owner
  /// As shares of the stretch.
  package let shares: ClosedRange<Double>
  package let tops: TownScreens.Tops
}

extension TownSurface {
  /// What someone on a straight line is under or inside of.
  ///
  /// - Complexity: O(corners) of what stands near by.
  package func shelters(from start: MapPoint, to end: MapPoint) -> [Shelter] {
    screens.areas.parts(ofLineFrom: start, to: end).map { area, shares in
      Shelter(
        owner: owner(Int32(area)), shares: shares, tops: screens.tops[area])
    }
  }

  /// What someone at a point is under or inside of.
  package func shelters(at point: MapPoint) -> [Shelter] {
    screens.areas.holding(point).map { area in
      Shelter(owner: owner(Int32(area)), shares: 0...1, tops: screens.tops[area])
    }
  }

  /// The buildings whose outline holds a point, by their places among all.
  package func buildings(holding point: MapPoint) -> [Int] {
    screens.areas.holding(point).filter { $0 < buildings.count }.sorted()
  }

  /// Whether no outline of a building, wood or bridge holds a point.
  package func isOpen(at point: MapPoint) -> Bool { screens.areas.holding(point).isEmpty }

  /// What a number on a screen stands for.
  package func owner(_ number: Int32) -> TownScreens.Owner {
    let number = Int(number)
    if number < buildings.count { return .building(number) }
    let rest = number - buildings.count
    return rest < woods.count ? .wood(rest) : .span(rest - woods.count)
  }
}
