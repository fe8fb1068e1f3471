import BergfriedCore
package import BergfriedStreets

extension CrossingsDocument.Gap {
  package init(_ gap: StreetGap) {
    parts = gap.partCount
    widthMetres = gap.widthMetres
    (fromX, fromY, toX, toY) = (gap.from.x, gap.from.y, gap.to.x, gap.to.y)
  }

  /// What is wrong with it, if this is the gap there is; `nil` if it is right.
  package func problem(against gap: StreetGap?) -> String? {
    guard let gap else { return "there is a way: the streets are connected" }
    let told = [widthMetres, fromX, fromY, toX, toY]
    let found = [gap.widthMetres, gap.from.x, gap.from.y, gap.to.x, gap.to.y]
    let isRight = zip(told, found).allSatisfy { ($0 - $1).magnitude <= 0.001 }
    return isRight && parts == gap.partCount
      ? nil
      : "the streets fall into \(gap.partCount) parts, and the gap is "
        + "\(Format.plain(gap.widthMetres)) m wide from \(gap.from.x), \(gap.from.y) to "
        + "\(gap.to.x), \(gap.to.y)"
  }

  /// The same in words, in lines that go on below the first.
  package func lines(locating: Locating?) -> [String] {
    func text(_ x: Double, _ y: Double) -> String {
      guard let place = locating?(MapPoint(x: x, y: y)) else {
        return "\(Format.fixed(x, 2)), \(Format.fixed(y, 2))"
      }
      return "\(Format.fixed(place.lon, 7)),\(Format.fixed(place.lat, 7))"
    }
    return [
      "          The streets fall into \(Format.grouped(parts)) parts. The nearest gap is "
        + "\(Format.fixed(widthMetres, 2)) m wide,",
      "          from \(text(fromX, fromY)) to \(text(toX, toY)).",
    ]
  }
}
