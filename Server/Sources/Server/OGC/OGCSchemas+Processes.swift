extension OGCSchemas {
  static let processes: [(name: String, schema: Schema)] = [
    ("OGCProcess", process), ("OGCProcesses", list), ("OGCExecute", execute), ("OGCJob", job),
    ("OGCJobs", jobs),
  ]

  private static let head: [(name: String, schema: Schema)] = [
    ("id", .string), ("title", .string), ("description", .string), ("version", .string),
    ("jobControlOptions", .list(.choice(["sync-execute", "async-execute", "dismiss"]))),
    ("outputTransmission", .list(.choice(["value", "reference"]))),
    ("links", .list(.named("OGCLink"))),
  ]
  private static let process = Schema.object(
    head + [("inputs", .object([])), ("outputs", .object([]))])
  private static let list = Schema.object([
    ("processes", .list(.object(head))), ("links", .list(.named("OGCLink"))),
  ])
  private static let execute = Schema.object(
    [
      ("inputs", .object([])), ("outputs", .object([])),
      ("response", .choice(["document", "raw"])),
    ], optional: ["inputs", "outputs", "response"])
  private static let job = Schema.object(
    [
      ("processID", .string), ("type", .choice(["process"])), ("jobID", .string),
      ("status", .choice(OGCJob.Status.allCases.map(\.rawValue))), ("message", .string),
      ("progress", .integer), ("created", .string), ("started", .string), ("finished", .string),
      ("updated", .string), ("links", .list(.named("OGCLink"))),
    ], optional: ["processID", "started", "finished"])
  private static let jobs = Schema.object([
    ("jobs", .list(.named("OGCJob"))), ("links", .list(.named("OGCLink"))),
  ])
}
