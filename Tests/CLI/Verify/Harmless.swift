import BergfriedAnswers
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
    } else if mutant.change == "without schema", told.first == right.first {
      reason = "read as a file of an older version, which says the same"
    } else if asked.contains(field), told.first != right.first {
      reason = "another question, told in the first line, to which this is the answer"
    } else if field == "groundProof.supports", Harmless.comesEarlier(mutant.value, than: whole) {
      reason = "the proof claims more than is true, so that it is one all the more"
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
    if let told = try? mutant.decoded(as: CrossingsDocument.self).answers[0].proof?.proof,
      let right = try? whole.decoded(as: CrossingsDocument.self).answers[0].proof?.proof
    {
      guard told.offsets.count == right.offsets.count else { return false }
      return right.offsets.indices.dropLast().allSatisfy { node in
        let rows = told.rows[told.offsets[node]..<told.offsets[node + 1]]
        return right.rows[right.offsets[node]..<right.offsets[node + 1]].allSatisfy { row in
          rows.contains { $0.earliest <= row.earliest && row.end <= $0.end }
        }
      }
    }
    guard let told = try? mutant.decoded(as: EscortsDocument.self).escorts[0].proof,
      let right = try? whole.decoded(as: EscortsDocument.self).escorts[0].proof
    else { return false }
    return told.nodes == right.nodes
      && zip(told.millimetres, right.millimetres).allSatisfy { $0 <= $1 }
  }

  /// Whether a proof over ground has somebody come wherever another has, and no later.
  private static func comesEarlier(_ mutant: JSONValue, than whole: JSONValue) -> Bool {
    func supports(_ value: JSONValue) -> [SIMD8<Int32>]? {
      let proof = (try? value.decoded(as: CrossingsDocument.self))?.answers.first?.groundProof
      return proof.flatMap { try? $0.proof(places: $0.places).supports }
    }
    guard let told = supports(mutant), let right = supports(whole) else { return false }
    return told.count == right.count && zip(told, right).allSatisfy { all($0 .<= $1) }
  }

  /// Whether legs differ from others only in when the first is entered and the last left, and in
  /// how often one stands that takes no time. Times are rounded up to whole microseconds, so that
  /// the last one may be had earlier by one.
  private static func isSlower(_ mutant: JSONValue, than whole: JSONValue) -> Bool {
    func legs(_ value: JSONValue) -> [CrossingsDocument.Leg]? {
      (try? value.decoded(as: CrossingsDocument.self))?.answers.first?.legs?.filter {
        $0.enter < $0.leave
      }
    }
    guard var told = legs(mutant), let right = legs(whole) else { return false }
    // Who stands before the first step, or after the last, has made no other.
    while told.count > right.count, told.first?.isStanding == true { told.removeFirst() }
    while told.count > right.count, told.last?.isStanding == true { told.removeLast() }
    guard told.count == right.count, let first = told.indices.first, let last = told.indices.last
    else { return false }
    guard told[first].enter <= right[first].enter, told[last].leave >= right[last].leave - 1
    else { return false }
    told[first].enter = right[first].enter
    told[last].leave = right[last].leave
    return told == right
  }
}

extension CrossingsDocument.Leg {
  fileprivate var isStanding: Bool {
    piece != nil && fromTicks == toTicks || cell != nil && fromX == toX && fromY == toY
  }
}
