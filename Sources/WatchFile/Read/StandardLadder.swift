public import BergfriedCoverage

/// The ladders that every watch knows by name. Their numbers are data, `yaml`, in the words of a
/// watch file's own ladders and read by the same code.
public enum StandardLadder: String, CaseIterable, Sendable {
  case dori2015 = "dori-2015"
  case oodpcvs2025 = "oodpcvs-2025"
  case johnsonPerson = "johnson-person"
  case johnsonVehicle = "johnson-vehicle"
  case johnsonSmoke = "johnson-smoke"

  /// Its levels and what they take.
  public var ladder: Ladder { StandardLadder.ladders[self]! }

  private static let ladders: [StandardLadder: Ladder] = {
    let log = ProblemLog(file: "the standard ladders")
    guard let entry = Entry(yaml: yaml, log: log) else { preconditionFailure("\(log.problems)") }
    let read = entry.list("ladders").compactMap { Ladder(inFull: $0) }
    precondition(log.problems.isEmpty, "\(log.problems)")
    precondition(Set(read.map(\.name)) == Set(allCases.map(\.rawValue)), "ladders are missing")
    return Dictionary(uniqueKeysWithValues: read.map { (StandardLadder(rawValue: $0.name)!, $0) })
  }()
}
