import BergfriedRoom
import BergfriedWatchFile
import HTTPTypes
import Hummingbird

/// What a process is to be executed with, from the body of a request.
struct OGCExecution: Sendable {
  /// The body, of which what is not named here (such as a subscriber) is left alone.
  private struct Body: Decodable {
    let inputs: [String: WatchEdit.Value]?
    let outputs: [String: Output]?
    let response: String?
  }

  private struct Output: Decodable {
    struct Format: Decodable {
      let mediaType: String?
    }

    let format: Format?
    let transmissionMode: String?
  }

  let question: ProcessQuestion
  /// Whether who asks will come back for it.
  let isAsync: Bool

  /// - Throws: ``Problem``
  init(_ process: OGCProcess, _ call: Call) async throws {
    let body = try await call.json(Body.self)
    let isRaw: Bool
    switch body.response ?? "document" {
    case "document": isRaw = false
    case "raw": isRaw = true
    default: throw OGCProblem.invalid("response is none of document, raw")
    }
    let inputs = try OGCInputs(body.inputs ?? [:], of: process)
    question = ProcessQuestion(
      try process.asked(inputs), wanting: try OGCExecution.wanted(body.outputs ?? [:], process),
      isRaw: isRaw)
    isAsync = OGCExecution.prefersAsync(call.request.headers)
  }

  /// All outputs where none are named.
  private static func wanted(
    _ outputs: [String: Output], _ process: OGCProcess
  ) throws(Problem) -> [ProcessQuestion.Wanted] {
    let known = process.outputs.map(\.rawValue)
    if let other = outputs.keys.sorted().first(where: { !known.contains($0) }) {
      throw OGCProblem.invalid(
        "'\(other.prefix(40))' is none of the outputs: \(known.joined(separator: ", "))")
    }
    var wanted: [ProcessQuestion.Wanted] = []
    for output in process.outputs {
      guard let asked = outputs[output.rawValue] else {
        if outputs.isEmpty { wanted.append(.init(output)) }
        continue
      }
      if let type = asked.format?.mediaType, !output.mediaType.hasPrefix(type.lowercased()) {
        throw OGCProblem.invalid("\(output.rawValue) is \(output.mediaType), and not that type")
      }
      switch asked.transmissionMode ?? "value" {
      case "value": wanted.append(.init(output))
      case "reference": wanted.append(.init(output, isReference: true))
      default: throw OGCProblem.invalid("transmissionMode is none of value, reference")
      }
    }
    return wanted
  }

  /// Preferences that nobody knows are no fault (RFC 7240).
  static func prefersAsync(_ headers: HTTPFields) -> Bool {
    headers[values: HTTPField.Name("Prefer")!].contains { field in
      field.split(separator: ",").contains { preference in
        let name = preference.split(separator: ";").first ?? ""
        return name.filter { !$0.isWhitespace }.lowercased() == "respond-async"
      }
    }
  }
}
