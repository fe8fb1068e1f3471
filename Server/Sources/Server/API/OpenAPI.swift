import BergfriedAnswers
import Hummingbird

/// The OpenAPI 3.1 document, made of the same table that requests are matched with.
enum OpenAPI {
  /// As JSON.
  static func document(of endpoints: [Endpoint]) -> String {
    var paths: [(path: String, methods: [String])] = []
    for endpoint in endpoints {
      let method = "\"\(endpoint.method.rawValue.lowercased())\":\(operation(endpoint))"
      if let known = paths.firstIndex(where: { $0.path == endpoint.path }) {
        paths[known].methods.append(method)
      } else {
        paths.append((endpoint.path, [method]))
      }
    }
    let all = paths.map { "\"\($0.path)\":{\($0.methods.joined(separator: ","))}" }
    return """
      {"openapi":"3.1.0","info":{"title":"Bergfried, the watch room","version":"\(Origin.release)",\
      "description":"A watch to look at, ask and change. See the guide to the room."},\
      "paths":{\(all.joined(separator: ","))},"components":{"schemas":{\(schemas)},\
      "securitySchemes":{"token":{"type":"http","scheme":"bearer"}}},"security":[{},{"token":[]}]}
      """
  }

  private static func operation(_ endpoint: Endpoint) -> String {
    var parts = ["\"summary\":\(text(endpoint.summary))"]
    parts.append("\"operationId\":\(text(name(of: endpoint)))")
    let places = endpoint.segments.filter { $0.first == "{" }.map { segment in
      let name = segment.dropFirst().dropLast()
      let schema = name == "id" ? Schema.count : .string
      return """
        {"name":"\(name)","in":"path","required":true,"schema":\(schema.json)}
        """
    }
    let parameters =
      places
      + endpoint.parameters.filter { $0.name != "*" }.map { parameter in
        """
        {"name":"\(parameter.name)","in":"query","required":\(parameter.isRequired),\
        "description":\(text(parameter.text)),"schema":\(parameter.schema.json)}
        """
      }
    if !parameters.isEmpty { parts.append("\"parameters\":[\(parameters.joined(separator: ","))]") }
    if let body = endpoint.body {
      parts.append(
        """
        "requestBody":{"required":true,"content":{"application/json":{"schema":\(body.json)}}}
        """)
    }
    parts.append("\"responses\":{\(responses(endpoint))}")
    parts.append("\"x-role\":\"\(endpoint.role?.rawValue ?? "none")\"")
    return "{\(parts.joined(separator: ","))}"
  }

  private static func responses(_ endpoint: Endpoint) -> String {
    let outcome = endpoint.outcome
    return """
      "\(outcome.status)":{"description":\(text(outcome.text)),"content":{"\(outcome.mediaType)":\
      {"schema":\(outcome.schema.json)}}},"default":{"description":"Why not","content":\
      {"application/problem+json":{"schema":\(Schema.named("Problem").json)}}}
      """
  }

  private static func name(of endpoint: Endpoint) -> String {
    var words = [endpoint.method.rawValue.lowercased()]
    for segment in endpoint.segments {
      words.append(String(segment.filter { sign in sign.isLetter || sign.isNumber }))
    }
    if endpoint.segments.isEmpty { words.append("room") }
    return words.joined(separator: "-")
  }

  /// As a JSON text; the table has no signs that need more.
  private static func text(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static var schemas: String {
    var all: [String] = (named + OGCSchemas.processes).map { entry in
      "\"\(entry.name)\":\(entry.schema.json)"
    }
    all += ["\"Edit\":" + edit, "\"EditPath\":" + editPath]
    return all.joined(separator: ",")
  }

  private static let edit: String = {
    let value: (name: String, schema: Schema) = ("value", .any)
    let kinds: [(String, [(name: String, schema: Schema)], Set<String>)] = [
      ("set", [value], []), ("insert", [("at", .count), value], ["at"]), ("remove", [], []),
      ("rename", [("value", .text(longest: 500))], []),
    ]
    let operations = kinds.map { kind, members, optional in
      Schema.object(
        [("op", .choice([kind])), ("path", .named("EditPath"))] + members, optional: optional)
    }
    return #"{"type":"array","minItems":1,"items":"# + Schema.oneOf(operations).json + "}"
  }()

  private static let editPath = """
    {"type":"array","minItems":1,"items":\
    \(Schema.oneOf([.string, .count, .object([("name", .string)])]).json)}
    """

  private static let named: [(name: String, schema: Schema)] =
    [
      ("Problem", problem), ("Watch", watch), ("Place", place), ("Change", change), ("Job", job),
      ("JobRequest", jobRequest), ("Move", move), ("Version", version),
    ] + OGCSchemas.named + TileSchemas.named

  private static let problem = Schema.object(
    [
      ("type", .string), ("title", .string), ("status", .integer), ("detail", .string),
      ("code", .string), ("faults", .list(.any)), ("revision", .integer),
    ], optional: ["code", "faults", "revision"])
  private static let watch = Schema.object([
    ("revision", .count), ("canUndo", .boolean), ("canRedo", .boolean),
    ("fileHasChanged", .boolean), ("watch", .object([])),
  ])
  private static let place = Schema.object([("frame", .object([])), ("streets", .object([]))])
  private static let change = Schema.object([
    ("revision", .count), ("canUndo", .boolean), ("canRedo", .boolean),
  ])
  private static let job = Schema.object(
    [
      ("id", .integer), ("kind", .string), ("revision", .integer),
      ("state", .choice(["running", "done", "failed", "cancelled"])), ("stage", .string),
      ("share", .number), ("seconds", .number), ("fault", .string), ("created", .string),
      ("started", .string), ("finished", .string), ("updated", .string), ("process", .string),
    ], optional: ["share", "seconds", "fault", "started", "finished", "process"])
  private static let jobRequest: Schema = {
    let plain = ["coverage", "crossings", "night", "report", "ground"]
    let endings = Schema.choice(["gpkg", "geojson", "kml", "csv", "gpx", "tif"])
    let others: [(String, [(name: String, schema: Schema)])] = [
      ("closing", [("seconds", .quantity(0...600, unit: "s"))]),
      ("panorama", [("tower", .string)]), ("file", [("ending", endings)]),
      ("escort", [("from", .place), ("to", .place)]),
      ("version", [("revision", .count)]),
    ]
    return .oneOf(
      [.object([("kind", .choice(plain))])]
        + others.map { kind, members in
          Schema.object([("kind", .choice([kind]))] + members, optional: ["seconds"])
        })
  }()
  private static let move = Schema.object(
    [
      ("revision", .integer), ("kind", .string), ("author", .string), ("note", .string),
      ("time", .string), ("edit", .string),
    ], optional: ["edit"])
  private static let version = Schema.object([
    ("name", .string), ("revision", .integer), ("author", .string), ("time", .string),
  ])
}
