import BergfriedRoom
import Foundation

/// Which jobs are listed.
struct OGCJobFilter {
  private let types: Set<String>
  private let processes: Set<String>
  private let statuses: Set<String>
  private let first: Date?
  private let last: Date?
  private let shortest: Double?
  private let longest: Double?
  let limit: Int

  static let parameters: [Endpoint.Parameter] = [
    .init("type", .string, "process, as there are no others"),
    .init("processID", .string, "of these processes, with commas"),
    .init("status", .string, "in these states, with commas"),
    .init("datetime", .string, "made at this time, or between two: 2026-01-01T00:00:00Z/.."),
    .init("minDuration", .number, "that took so many seconds at the least"),
    .init("maxDuration", .number, "that took so many seconds at the most"),
    .init("limit", .whole(1...1000), "how many; 100 if left out"), OGCRoot.format,
  ]

  /// - Throws: ``Problem`` for what is no time, no number or no state.
  init(_ query: Query) throws(Problem) {
    func names(_ name: String) -> Set<String> {
      Set((query[name] ?? "").split(separator: ",").map(String.init))
    }
    (types, processes, statuses) = (names("type"), names("processID"), names("status"))
    let known = Set(OGCJob.Status.allCases.map(\.rawValue))
    guard statuses.isSubset(of: known) else {
      throw OGCProblem.invalid("status is none of \(known.sorted().joined(separator: ", "))")
    }
    guard types.isSubset(of: ["process"]) else {
      throw OGCProblem.invalid("type is process, as there are no others")
    }
    (first, last) = try OGCJobFilter.times(query["datetime"])
    (shortest, longest) = (try query.number("minDuration"), try query.number("maxDuration"))
    limit = try OGCJobFilter.limit(query)
  }

  static func limit(_ query: Query) throws(Problem) -> Int {
    let limit = try query.whole("limit") ?? 100
    guard (1...1000).contains(limit) else { throw OGCProblem.invalid("limit is 1 to 1000") }
    return Int(limit)
  }

  private static func times(_ text: String?) throws(Problem) -> (Date?, Date?) {
    guard let text else { return (nil, nil) }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let times = try parts.map { part throws(Problem) -> Date? in
      guard !part.isEmpty, part != ".." else { return nil }
      let styles = [true, false].map { Date.ISO8601FormatStyle(includingFractionalSeconds: $0) }
      guard let date = styles.lazy.compactMap({ try? $0.parse(String(part)) }).first else {
        throw OGCProblem.invalid("datetime is no time, or two with a slash")
      }
      return date
    }
    switch times.count {
    case 1 where times[0] != nil: return (times[0], times[0])
    case 2: return (times[0], times[1])
    default: throw OGCProblem.invalid("datetime is no time, or two with a slash")
    }
  }

  func holds(_ job: OGCJob) -> Bool {
    let seconds = job.seconds ?? 0
    // Times are told in whole milliseconds.
    let hair = 0.001
    return (processes.isEmpty || job.processID.map(processes.contains) ?? false)
      && (statuses.isEmpty || statuses.contains(job.status.rawValue))
      && (first.map { job.created.date >= $0 - hair / 2 } ?? true)
      && (last.map { job.created.date < $0 + hair } ?? true)
      && (shortest.map { seconds >= $0 } ?? true) && (longest.map { seconds <= $0 } ?? true)
  }
}
