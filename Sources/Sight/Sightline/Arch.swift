/// A height along a part of a line, as a share of that part goes from 0 to 1: straight between both
/// ends, with a bulge over or under it that is greatest in the middle. Bilinear ground between four
/// centres is one.
struct Arch {
  var start: Double
  var end: Double
  /// Four times the bulge's height in the middle.
  var bulge: Double

  func value(at share: Double) -> Double {
    // An end may be known where the other is not.
    if share == 0 { return start }
    if share == 1 { return end }
    return start + (end - start) * share + bulge * share * (1 - share)
  }

  /// The share between both ends at which it is highest; `nil` where that is an end.
  var top: Double? {
    guard bulge > 0 else { return nil }
    let share = 0.5 + (end - start) / (2 * bulge)
    return share > 0 && share < 1 ? share : nil
  }

  /// The shares between both ends, in order, at which its slope as seen from the line's beginning
  /// turns: the value over how far away it is, which grows from `distance` by `length`.
  func turns(from distance: Double, length: Double) -> [Double] {
    guard bulge != 0 else { return [] }
    let q = (end - start + bulge) * distance - start * length
    let discriminant = bulge * (bulge * distance * distance + length * q)
    guard discriminant > 0 else { return [] }
    let root = discriminant.squareRoot()
    return [q / (bulge * distance + root), q / (bulge * distance - root)]
      .filter { $0 > 0 && $0 < 1 }.sorted()
  }

  /// The shares between both ends, in order, at which it is 0.
  var zeros: [Double] {
    let slope = end - start + bulge
    guard bulge != 0 else {
      let share = -start / slope
      return share > 0 && share < 1 ? [share] : []
    }
    let discriminant = slope * slope + 4 * bulge * start
    guard discriminant >= 0 else { return [] }
    // Of both roots the one without a difference of near numbers, and the other by their product.
    let sum = slope + (slope < 0 ? -discriminant.squareRoot() : discriminant.squareRoot())
    return [sum / (2 * bulge), -2 * start / sum].filter { $0 > 0 && $0 < 1 }.sorted()
  }

  var reversed: Arch { Arch(start: end, end: start, bulge: bulge) }

  /// The same less a height that goes straight from one end to the other.
  func less(_ first: Double, _ last: Double) -> Arch {
    Arch(start: start - first, end: end - last, bulge: bulge)
  }
}
