/// A turn of the plane whose cosine and sine are both fractions of one right triangle with whole
/// sides, so that no machine needs a sine to agree on it. All turns lie in the first quarter.
struct Rotation: Sendable {
  let cosine: Double
  let sine: Double

  /// The turn in the right triangle with these whole sides; the last is the longest.
  private init(_ adjacent: Int, _ opposite: Int, _ hypotenuse: Int) {
    precondition(adjacent * adjacent + opposite * opposite == hypotenuse * hypotenuse)
    cosine = Double(adjacent) / Double(hypotenuse)
    sine = Double(opposite) / Double(hypotenuse)
  }

  /// Turns of 0, 16, 37, 53 and 67 degrees.
  static let fan = [
    Rotation(1, 0, 1), Rotation(24, 7, 25), Rotation(4, 3, 5), Rotation(3, 4, 5),
    Rotation(5, 12, 13),
  ]

  /// Turns far apart from one to the next: 28, 67, 23, 53, 16, 62, 37, 74 degrees. Octaves take
  /// them in turn so that no direction stands out in their sum.
  static let scattered = [
    Rotation(15, 8, 17), Rotation(5, 12, 13), Rotation(12, 5, 13), Rotation(3, 4, 5),
    Rotation(24, 7, 25), Rotation(8, 15, 17), Rotation(4, 3, 5), Rotation(7, 24, 25),
  ]
}
