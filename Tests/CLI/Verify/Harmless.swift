import BergfriedStreets

@testable import BergfriedCLI

/// Why a changed answer that `verify` accepts harms nobody; no reason where that cannot be shown.
struct Harmless {
  let reason: String?

  /// - Parameters:
  ///   - told: what `verify` says of the mutant.
  ///   - right: what it says of the whole answer.
  init(of mutant: Mutant, _ whole: JSONValue, told: [String], right: [String]) {
    let field = mutant.field.split(separator: ".").dropFirst().joined(separator: ".")
    let asked = [
      "from", "to", "bell", "midnight", "begin", "speedMetresPerSecond", "refuges", "level",
      "leastViewSeconds", "detour", "waitSeconds", "openGround.steepestDegrees",
    ]
    if mutant.field == "version", told.contains(where: { $0.hasPrefix("Unchecked version") }) {
      reason = "told as not checked"
    } else if asked.contains(field), told.first != right.first {
      reason = "another question, told in the first line, to which this is the answer"
    } else if field == "proof.times" || field == "proof.millimetres" || field == "proof.offsets",
      Harmless.claimsMore(mutant.value, than: whole)
    {
      reason = "the proof claims more than is true, so that it is one all the more"
    } else if field == "legs" || field.hasPrefix("legs."),
      Harmless.isSlower(mutant.value, than: whole)
    {
      reason = "the same way at its ends for longer, which is unseen and replayed as well"
    } else {
      reason = nil
    }
  }

  /// Whether the rows of a proof hold all that those of another do.
  private static func claimsMore(_ mutant: JSONValue, than whole: JSONValue) -> Bool {
    if let told = try? mutant.decoded(as: SlipFile.self).answers[0].proof?.proof,
      let right = try? whole.decoded(as: SlipFile.self).answers[0].proof?.proof
    {
      guard told.offsets.count == right.offsets.count else { return false }
      return right.offsets.indices.dropLast().allSatisfy { node in
        let rows = told.rows[told.offsets[node]..<told.offsets[node + 1]]
        return right.rows[right.offsets[node]..<right.offsets[node + 1]].allSatisfy { row in
          rows.contains { $0.earliest <= row.earliest && row.end <= $0.end }
        }
      }
    }
    guard let told = try? mutant.decoded(as: EscortFile.self).escorts[0].proof,
      let right = try? whole.decoded(as: EscortFile.self).escorts[0].proof
    else { return false }
    return told.nodes == right.nodes
      && zip(told.millimetres, right.millimetres).allSatisfy { $0 <= $1 }
  }

  /// Whether legs differ from others only in when the first is entered and the last left, and in
  /// how often one stands that takes no time.
  private static func isSlower(_ mutant: JSONValue, than whole: JSONValue) -> Bool {
    func legs(_ value: JSONValue) -> [SlipFile.Leg]? {
      (try? value.decoded(as: SlipFile.self))?.answers.first?.legs?.filter { $0.enter < $0.leave }
    }
    guard var told = legs(mutant), let right = legs(whole), told.count == right.count,
      let first = told.indices.first, let last = told.indices.last
    else { return false }
    guard told[first].enter <= right[first].enter, told[last].leave >= right[last].leave
    else { return false }
    told[first].enter = right[first].enter
    told[last].leave = right[last].leave
    return told == right
  }
}
