public import ArgumentParser
package import BergfriedAnswers
public import BergfriedCore
public import BergfriedGDAL
package import BergfriedScene
public import BergfriedSlip

// What the layers below have as types and the command line as words.

extension MemorySize: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension AskedError: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension EscortPick: ExpressibleByArgument {}
extension SlipQuestion.Refuges: ExpressibleByArgument {}
extension VerticalUnit: ExpressibleByArgument {}
extension HeightEncoding: ExpressibleByArgument {}

extension Ticks: ExpressibleByArgument {
  /// A length of time such as `90s`, `10m` or `1h30m`.
  public init?(argument: String) {
    guard let time = Ticks(duration: argument), time.count > 0 else { return nil }
    self = time
  }
}

extension ViewshedMode: ExpressibleByArgument {
  package static let allValueStrings = allCases.map(\.name)

  package static let allValueDescriptions = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.name, $0.summary) })

  package init?(argument: String) {
    self.init(rawValue: argument.lowercased())
  }

  package var defaultValueDescription: String { name }
}
