import BergfriedCore

/// What a map tells of its cells beside seen and hidden, in steps with a name and a colour each:
/// how many see them, how high something must reach there, at which pitch they lie.
public struct MapSteps: Sendable {
  /// One entry of the legend.
  struct Step: Sendable {
    /// As the legend calls it.
    let name: String
    /// Of level ground, before it is mixed with the relief.
    let colour: Colour
  }

  /// As the legend calls hidden ground.
  let hiddenName: String
  /// From the least on.
  let steps: [Step]
  /// The step of each cell; ``none`` where the cell's visibility alone is drawn.
  let places: [UInt8]

  /// Stands for no step.
  static let none = UInt8.max

  /// How many cells each step has.
  var counts: [Int] {
    var counts = [Int](repeating: 0, count: steps.count)
    for place in places where place != MapSteps.none { counts[Int(place)] += 1 }
    return counts
  }
}
