import HTTPTypes

/// The kinds of problems that OGC API - Processes tells apart.
enum OGCProblem {
  private static let base = "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/"

  static let noProcess = base + "no-such-process"
  static let noJob = base + "no-such-job"
  static let notReady = base + "result-not-ready"
  /// As other servers of these APIs name it; the standard has no address for it.
  static let invalid = "InvalidParameterValue"

  static func invalid(_ text: String) -> Problem {
    var problem = Problem(.badRequest, text)
    problem.type = invalid
    return problem
  }
}
