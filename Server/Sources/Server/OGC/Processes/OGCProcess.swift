import BergfriedRoom
import BergfriedService
import HTTPTypes

/// A process of OGC API - Processes: what it takes, what it puts out, and what it asks the room.
struct OGCProcess: Sendable {
  /// What a process takes.
  struct Input: Sendable {
    let name: String
    let title: String
    let text: String
    let schema: Schema
    /// As JSON, in the place of what is left out; `nil` for nothing.
    var fallback: String?
    var isRequired = false
  }

  let id: String
  let title: String
  let text: String
  let inputs: [Input]
  /// All of them where nothing is said of outputs.
  let outputs: [ProcessOutput]
  let asked: @Sendable (OGCInputs) throws -> ProcessQuestion.Asked

  /// - Throws: ``Problem`` where there is none of that name.
  static func named(_ id: String) throws(Problem) -> OGCProcess {
    guard let process = all.first(where: { $0.id == id }) else {
      let names = all.map(\.id).joined(separator: ", ")
      var problem = Problem(.notFound, "there is no process '\(id.prefix(80))', but \(names)")
      problem.type = OGCProblem.noProcess
      throw problem
    }
    return process
  }
}

extension OGCProcess.Input {
  /// Its schema, with what stands in for what is left out.
  var json: String {
    guard let fallback else { return schema.json }
    return schema.json.dropLast() + #","default":"# + fallback + "}"
  }
}

extension ProcessOutput {
  /// Whether a document has it as it is.
  var isJSON: Bool { mediaType.hasSuffix("json") }

  /// Whether it is text that a document has as one.
  var isText: Bool { self == .csv || self == .tracks || self == .watch }

  /// What it is in a document.
  var schema: String {
    if self == .verdicts {
      return Schema.list(.choice(Verdict.allCases.map(\.rawValue))).json
    }
    if isJSON { return #"{"type":"object","contentMediaType":"\#(mediaType)"}"# }
    let encoding = isText ? "" : #","contentEncoding":"base64""#
    return #"{"type":"string","contentMediaType":"\#(mediaType)"\#(encoding)}"#
  }

  /// In a few words.
  var title: String {
    switch self {
    case .raster: "The cells: 255 seen, 128 possibly, 0 not, 254 unknown (cloud optimised GeoTIFF)"
    case .picture: "A map of it"
    case .polygons: "The outlines of what is seen, surely or possibly"
    case .summary: "The eye, and areas in square metres"
    case .sightline: "Whether they are seen, why not, and the profile between"
    case .explanation: "Who sees them, how well, and why not: bergfried/place-explanation/1"
    case .report: "The report, as bergfried coverage --json tells it"
    case .geopackage: "Pieces of streets, towers, looks, blind areas and zones"
    case .geojson: "Pieces of streets"
    case .csv: "Streets"
    case .verdicts: "A word a crossing"
    case .answer: "Routes and proofs, which bergfried verify takes: bergfried/crossings/1"
    case .tracks: "The routes, with times"
    case .panorama: "The picture"
    case .names: "What is seen by its names, and the skyline"
    case .looks: "The looks to be made"
    case .watch: "The watch file with them; missing where none help or are needed"
    }
  }
}
