import BergfriedCore
import BergfriedCoverage
import BergfriedService
import BergfriedWatchFile

/// What a process was given, held to its schemas.
struct OGCInputs: Sendable {
  private let values: [String: WatchEdit.Value]

  /// - Throws: ``Problem`` for the first input that is missing, unknown or not as wanted.
  init(_ given: [String: WatchEdit.Value], of process: OGCProcess) throws(Problem) {
    var values: [String: WatchEdit.Value] = [:]
    let known = process.inputs.map(\.name)
    if let other = given.keys.sorted().first(where: { !known.contains($0) }) {
      throw OGCProblem.invalid(
        "'\(other.prefix(40))' is none of the inputs: \(known.joined(separator: ", "))")
    }
    for input in process.inputs {
      guard let value = given[input.name].map(OGCInputs.bare), value != .null else {
        guard !input.isRequired else { throw OGCProblem.invalid("\(input.name) is missing") }
        continue
      }
      if let fault = input.schema.fault(in: value, input.name) { throw OGCProblem.invalid(fault) }
      values[input.name] = value
    }
    self.values = values
  }

  /// A value may come in an object that says more of it.
  private static func bare(_ value: WatchEdit.Value) -> WatchEdit.Value {
    guard case .section(let members) = value, let own = members["value"],
      Set(members.keys).isSubset(of: ["value", "mediaType", "encoding", "schema"])
    else { return value }
    return own
  }

  func number(_ name: String) -> Double? { OGCInputs.number(values[name]) }

  func text(_ name: String) -> String? {
    if case .text(let text) = values[name] { text } else { nil }
  }

  func flag(_ name: String) -> Bool { values[name] == .boolean(true) }

  /// Texts, or one.
  func texts(_ name: String) -> [String] {
    switch values[name] {
    case .text(let text): [text]
    case .list(let items):
      items.compactMap { if case .text(let text) = $0 { text } else { nil } }
    default: []
    }
  }

  /// A place of the schema ``OGCProcess/place``.
  func place(_ name: String) -> Watch.Position? { OGCInputs.place(values[name]) }

  /// An eye of the schema ``OGCProcess/eye``.
  func eye(_ name: String) -> GroundViewRequest.Eye? {
    switch values[name] {
    case .text(let tower): return .tower(tower)
    case .section(let members):
      guard let place = OGCInputs.place(.section(members)) else { return nil }
      let metres = OGCInputs.number(members["height"]) ?? 1.7
      return switch members["above"] {
      case .text("roof"): .at(place, .aboveRoof(metres: metres))
      case .text("elevation"): .at(place, .elevation(metres: metres))
      default: .at(place, .aboveGround(metres: metres))
      }
    default: return nil
    }
  }

  private static func number(_ value: WatchEdit.Value?) -> Double? {
    if case .number(let number) = value { number } else { nil }
  }

  private static func place(_ value: WatchEdit.Value?) -> Watch.Position? {
    switch value {
    case .list(let items):
      guard items.count == 2, let lon = number(items[0]), let lat = number(items[1]) else {
        return nil
      }
      return .geographic(lon: lon, lat: lat)
    case .section(let members):
      if let position = members["position"] { return place(position) }
      guard case .list(let items) = members["xy"], items.count == 2, let x = number(items[0]),
        let y = number(items[1])
      else { return nil }
      return .frame(MapPoint(x: x, y: y))
    default: return nil
    }
  }
}
