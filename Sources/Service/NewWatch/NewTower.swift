import BergfriedCore

/// A tower of a new watch, as it is given in one line.
package struct NewTower: Equatable, Sendable {
  package let name: String
  /// Longitude or x.
  let first: Double
  /// Latitude or y.
  let second: Double
  /// Above the ground.
  let eyeMetres: Double

  /// Reads `Name=lon,lat,eye` or `Name=x,y,eye`.
  ///
  /// - Parameter number: which of the towers it is, which names one without a name.
  /// - Throws: ``Failure`` for a text of another form.
  package init(_ text: String, number: Int) throws {
    let equals = text.lastIndex(of: "=")
    let name = equals.map { String(text[..<$0]) } ?? (number == 1 ? "Tower" : "Tower \(number)")
    let rest = equals.map { text[text.index(after: $0)...] } ?? text[...]
    let parts = rest.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Double($0.filter { !$0.isWhitespace }) }
    guard parts.count == 3, numbers.count == 3, numbers.allSatisfy(\.isFinite),
      !name.allSatisfy(\.isWhitespace)
    else {
      throw Failure(
        .questionAnswer,
        "'\(text)' is no tower: give Name=lon,lat,eye or Name=x,y,eye, such as "
          + "Church tower=9.5243,47.1395,24")
    }
    self.name = name
    (first, second, eyeMetres) = (numbers[0], numbers[1], numbers[2])
  }

  /// Where it stands, by the key of a watch file.
  ///
  /// - Parameter isOnEarth: whether longitudes and latitudes lead anywhere in its terrain.
  func position(isOnEarth: Bool) -> String {
    let isDegrees = isOnEarth && first.magnitude <= 180 && second.magnitude <= 180
    return isDegrees
      ? "at: [\(first), \(second)]  # longitude, latitude"
      : "xy: [\(first), \(second)]  # metres of the working frame"
  }
}
