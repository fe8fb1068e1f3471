import BergfriedRoom
import Foundation
import HTTPTypes
import Hummingbird

extension Endpoints {
  /// What is asked for with a job.
  private struct Asked: Decodable {
    let kind: String
    let tower: String?
    let seconds: Double?
    let ending: String?
    let from: [Double]?
    let to: [Double]?
    let revision: Int64?

    func question() throws -> JobQuestion {
      switch kind {
      case "coverage": return .coverage
      case "crossings": return .crossings
      case "night": return .night
      case "report": return .report
      case "ground": return .ground
      case "closing":
        let seconds = seconds ?? 20
        guard (0...600).contains(seconds) else {
          throw Problem(.badRequest, "seconds are 0 to 600")
        }
        return .closing(seconds: seconds)
      case "panorama":
        guard let tower else { throw Problem(.badRequest, "tower is missing: name one") }
        return .panorama(tower: tower)
      case "escort":
        guard let from, let to else { throw Problem(.badRequest, "from or to is missing") }
        _ = try Endpoints.points([from, to], 2...2)
        return .escort(from: from, to: to)
      case "version":
        guard let revision else { throw Problem(.badRequest, "revision is missing") }
        return .version(revision)
      case "file":
        let endings = ["gpkg", "geojson", "kml", "csv", "gpx", "tif"]
        guard let ending, endings.contains(ending) else {
          throw Problem(.badRequest, "ending is none of \(endings.joined(separator: ", "))")
        }
        return .file(ending: ending)
      default:
        throw Problem(
          .badRequest,
          "kind is none of coverage, crossings, night, closing, panorama, report, "
            + "ground, file, escort, version")
      }
    }
  }

  private static let status = Schema.named("Job")

  private static func outcome(_ status: Int, _ schema: Schema, _ text: String) -> Endpoint.Outcome {
    .init(status: status, mediaType: "application/json", schema: schema, text: text)
  }

  /// What takes more than a moment.
  static let jobs: [Endpoint] = [
    Endpoint(
      method: .post, path: "/api/jobs", role: .look,
      summary: "Has something worked out; who asks the same gets the same job.",
      body: .named("JobRequest"), outcome: outcome(202, status, "How far it is"),
      answer: { call in
        let status = try await call.room.job(try await call.json(Asked.self).question())
        return try .json(
          status, status: .accepted, headers: [.location: "/api/jobs/\(status.id)"])
      }),
    Endpoint(
      method: .get, path: "/api/jobs", role: .look, summary: "All jobs that are known.",
      outcome: outcome(200, .list(status), "The newest first"),
      answer: { call in try .json(await call.room.statuses) }),
    Endpoint(
      method: .get, path: "/api/jobs/{id}", role: .look, summary: "How far a job is.",
      outcome: outcome(200, status, "How far it is"),
      answer: { call in try .json(await call.room.status(ofJob: try call.id("id"))) }),
    Endpoint(
      method: .delete, path: "/api/jobs/{id}", role: .look, summary: "Stops a job.",
      outcome: outcome(202, status, "How far it is"),
      answer: { call in
        let id = try call.id("id")
        try await call.room.cancel(job: id)
        return try .json(await call.room.status(ofJob: id), status: .accepted)
      }),
    Endpoint(
      method: .get, path: "/api/jobs/{id}/result", role: .look,
      summary: "What a job worked out.",
      parameters: [.init("wait", .boolean, "whether to wait for its end")],
      outcome: .init(status: 200, mediaType: "*/*", schema: .any, text: "What it is about"),
      answer: { call in
        let result = try await call.room.result(
          ofJob: try call.id("id"), waits: try call.query.flag("wait"))
        var headers: HTTPFields = [:]
        if let name = result.fileName {
          headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        }
        return .bytes(result.bytes, result.mediaType, headers: headers)
      }),
    Endpoint(
      method: .post, path: "/api/jobs/{id}/apply", role: .plan,
      summary:
        "Makes the watch what the job found that it should be, as one that closes crossings.",
      outcome: outcome(200, .named("Change"), "Where the room is then"),
      answer: { call in
        try .json(
          Changed(await call.room.apply(job: try call.id("id"), by: call.author)))
      }),
  ]
}
