import ArgumentParser

/// A place as the user writes it, `X,Y` or `X,Y,H`, H being metres above the ground.
struct Position: ExpressibleByArgument, Sendable {
  let x: Double
  let y: Double
  let heightMetres: Double?

  init(x: Double, y: Double, heightMetres: Double? = nil) {
    self.x = x
    self.y = y
    self.heightMetres = heightMetres
  }

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Double($0.filter { $0 != " " }) }
    guard numbers.count == parts.count, numbers.allSatisfy(\.isFinite) else { return nil }
    guard numbers.count == 2 || numbers.count == 3 else { return nil }
    self.init(x: numbers[0], y: numbers[1], heightMetres: numbers.count == 3 ? numbers[2] : nil)
  }
}
