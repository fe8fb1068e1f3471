import BergfriedRoom
import HTTPTypes
import Hummingbird

/// OGC API - Processes 1.0: questions that take inputs and put out files and documents. Its jobs
/// are the room's.
extension OGCPart {
  static let processes = OGCPart(
    conformance: ["core", "ogc-process-description", "json", "job-list", "dismiss"].map {
      "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/" + $0
    },
    landing: { call in
      [
        OGCLink(
          "http://www.opengis.net/def/rel/ogc/1.0/processes", "/ogc/processes", of: call,
          title: "Processes"),
        OGCLink(
          "http://www.opengis.net/def/rel/ogc/1.0/job-list", "/ogc/jobs", of: call, title: "Jobs"),
      ]
    },
    endpoints: processEndpoints + jobEndpoints)

  private static func json(_ schema: String, _ text: String, _ status: Int = 200)
    -> Endpoint.Outcome
  {
    .init(status: status, mediaType: "application/json", schema: .named(schema), text: text)
  }

  private static let processEndpoints: [Endpoint] = [
    Endpoint(
      method: .get, path: "/ogc/processes", role: .look, summary: "What can be executed.",
      parameters: [.init("limit", .whole(1...1000), "how many"), OGCRoot.format],
      outcome: json("OGCProcesses", "A few words on each"),
      answer: { call in
        let list = try OGCProcess.all.prefix(OGCJobFilter.limit(call.query)).map {
          try $0.summary(call)
        }
        return .json(
          text: """
            {"processes":[\(list.joined(separator: ","))],"links":[\
            {"rel":"self","type":"application/json","title":"These processes",\
            "href":"\(call.address)/ogc/processes"}]}
            """)
      }),
    Endpoint(
      method: .get, path: "/ogc/processes/{process}", role: .look,
      summary: "What a process takes and puts out.", parameters: [OGCRoot.format],
      outcome: json("OGCProcess", "Its inputs and outputs, with their schemas"),
      answer: { call in
        .json(text: try OGCProcess.named(call.parameters["process"] ?? "").description(call))
      }),
    Endpoint(
      method: .post, path: "/ogc/processes/{process}/execution", role: .look,
      summary: "Executes a process; with Prefer: respond-async as a job to come back to (201).",
      body: .named("OGCExecute"),
      outcome: .init(
        status: 200, mediaType: "*/*", schema: .any, text: "What it put out, or the job"),
      answer: { call in try await executed(call) }),
  ]

  private static func executed(_ call: Call) async throws -> Response {
    let process = try OGCProcess.named(call.parameters["process"] ?? "")
    let execution = try await OGCExecution(process, call)
    let status = try await call.room.job(.process(execution.question))
    if execution.isAsync {
      return try .json(
        OGCJob(status, call), status: .created,
        headers: [
          .location: "\(call.address)/ogc/jobs/\(status.id)",
          HTTPField.Name("Preference-Applied")!: "respond-async",
        ])
    }
    return try await OGCResults(ofJob: status.id, call, waits: true).response()
  }

  private static let jobEndpoints: [Endpoint] = [
    Endpoint(
      method: .get, path: "/ogc/jobs", role: .look, summary: "Jobs, the newest first.",
      parameters: OGCJobFilter.parameters, outcome: json("OGCJobs", "How far each is"),
      answer: { call in
        let filter = try OGCJobFilter(call.query)
        let jobs = await call.room.statuses.map { OGCJob($0, call) }.filter(filter.holds)
        return try .json(
          Jobs(
            jobs: Array(jobs.prefix(filter.limit)),
            links: [OGCLink("self", "/ogc/jobs", of: call, title: "These jobs")]))
      }),
    Endpoint(
      method: .get, path: "/ogc/jobs/{job}", role: .look, summary: "How far a job is.",
      parameters: [OGCRoot.format], outcome: json("OGCJob", "How far it is"),
      answer: { call in try .json(OGCJob(try await status(call), call)) }),
    Endpoint(
      method: .delete, path: "/ogc/jobs/{job}", role: .look,
      summary: "Stops a job, or forgets what it worked out.",
      outcome: json("OGCJob", "That it is dismissed"),
      answer: { call in
        let id = try await status(call).id
        try await call.room.dismiss(job: id)
        return try .json(OGCJob(try await call.room.status(ofJob: id), call))
      }),
    Endpoint(
      method: .get, path: "/ogc/jobs/{job}/results", role: .look,
      summary: "What a job put out, as it was asked for.", parameters: [OGCRoot.format],
      outcome: .init(status: 200, mediaType: "*/*", schema: .any, text: "A document or the bytes"),
      answer: { call in try await results(call).response() }),
    Endpoint(
      method: .get, path: "/ogc/jobs/{job}/results/{output}", role: .look,
      summary: "One output of a job, as it is.",
      outcome: .init(status: 200, mediaType: "*/*", schema: .binary, text: "Its bytes"),
      answer: { call in
        let name = call.parameters["output"] ?? ""
        let results = try await results(call)
        guard let output = results.outputs.first(where: { $0.name == name }) else {
          throw Problem(.notFound, "job \(results.job) has no output '\(name.prefix(40))'")
        }
        return OGCResults.response(output)
      }),
  ]

  private struct Jobs: Encodable {
    let jobs: [OGCJob]
    let links: [OGCLink]
  }

  /// - Throws: ``Problem`` where there is no such job.
  private static func status(_ call: Call) async throws -> JobStatus {
    let name = call.parameters["job"] ?? ""
    guard let id = Int(name), let status = try? await call.room.status(ofJob: id) else {
      var problem = Problem(.notFound, "there is no job '\(name.prefix(40))'")
      problem.type = OGCProblem.noJob
      throw problem
    }
    return status
  }

  private static func results(_ call: Call) async throws -> OGCResults {
    let status = try await status(call)
    do {
      return try await OGCResults(ofJob: status.id, call, waits: false)
    } catch RoomFault.notReady {
      var problem = Problem(.notFound, "job \(status.id) runs still: ask again in a moment")
      problem.type = OGCProblem.notReady
      throw problem
    }
  }
}
