import BergfriedCore
import BergfriedCoverage
import BergfriedStreets

extension FlatTown {
  /// A house that is known within bounds, a tower lower or higher than it, and perhaps streets.
  static func drawn(
    _ random: inout SeededRandom, ways: (inout SeededRandom) -> [Way] = { _ in [] }
  ) -> FlatTown {
    let (left, bottom) = (70 + 30 * random.unit(), 80 + 20 * random.unit())
    let top = 6 + 20 * random.unit()
    return FlatTown(
      buildings: [
        house(
          "way/7", x: left...left + 10 + 30 * random.unit(),
          y: bottom...bottom + 6 + 30 * random.unit(), metres: top - 3...top)
      ],
      ways: ways(&random),
      towers: [
        Tower(
          name: "tower", point: MapPoint(x: 60 + 80 * random.unit(), y: 10 + 50 * random.unit()),
          eye: .aboveGround(metres: 2 + 40 * random.unit()))
      ], errorMetres: [0, 0.3].randomElement(using: &random)!)
  }
}
