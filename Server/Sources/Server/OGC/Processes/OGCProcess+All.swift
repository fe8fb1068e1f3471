import BergfriedCore
import BergfriedRoom
import BergfriedService
import BergfriedSlip

extension OGCProcess {
  /// What can be asked for.
  static let all = [viewshed, sightline, explain, coverage, slip, panorama, closing]

  private static let degrees = Schema.tuple([
    .quantity(-180...180, unit: "deg"), .quantity(-90...90, unit: "deg"),
  ])

  /// Longitude and latitude, or a place of the working frame.
  static let place = Schema.oneOf([degrees, .members([("xy", Schema.place)])])

  private static let name = Schema.text(longest: 200)
  private static let height: [(name: String, schema: Schema)] = [
    ("height", .quantity(-500...10_000, unit: "m")),
    ("above", .choice(["ground", "roof", "elevation"])),
  ]

  /// A tower's name, or a place with a height.
  static let eye = Schema.oneOf([
    name, .members([("position", degrees)] + height, optional: ["height", "above"]),
    .members([("xy", Schema.place)] + height, optional: ["height", "above"]),
  ])

  private static let eyeInput = Input(
    name: "eye", title: "Who looks",
    text: "A tower of the watch by its name, or a place: {\"position\": [lon, lat]} in degrees or "
      + "{\"xy\": [x, y]} in metres of the working frame, with a height of 1.7 m above the ground "
      + "where nothing else is said, or above a roof, or above the sea (elevation).",
    schema: eye, isRequired: true)

  private static let viewshed = OGCProcess(
    id: "viewshed", title: "Viewshed",
    text: "The ground that an eye sees over the town, cell by cell.",
    inputs: [
      eyeInput,
      Input(
        name: "targetHeight", title: "Height of who is looked for",
        text: "In metres; the watch's where it is left out.",
        schema: .quantity(0...10_000, unit: "m")),
      Input(
        name: "reach", title: "Reach",
        text: "Nothing is looked for farther away; as far as the night's air lets through where "
          + "it is left out.", schema: .quantity(0.1...10_000_000, unit: "m")),
      Input(
        name: "azimuth", title: "Azimuth",
        text: "The middle of what is looked at, clockwise from true north; all round where it is "
          + "left out.", schema: .quantity(-360...360, unit: "deg")),
      Input(
        name: "field", title: "Field", text: "How wide that is; not used without an azimuth.",
        schema: .quantity(0...360, unit: "deg"), fallback: "360"),
      Input(
        name: "heights", title: "Heights",
        text: "Those that most likely are (typical): seen as mapped; or all that may be (bounds): "
          + "seen surely or possibly.", schema: .choice(["typical", "bounds"]),
        fallback: "\"typical\""),
    ],
    outputs: [.raster, .picture, .polygons, .summary],
    asked: { inputs in
      var request = GroundViewRequest(from: try found(inputs.eye("eye")))
      request.heights = inputs.text("heights") == "bounds" ? .bounds : .typical
      request.targetHeightMetres = inputs.number("targetHeight")
      request.reachMetres = inputs.number("reach")
      if let azimuth = inputs.number("azimuth") {
        let half = (inputs.number("field") ?? 360) / 2
        request.sector = Sector(startDegrees: azimuth - half, endDegrees: azimuth + half)
      }
      return .viewshed(request)
    })

  private static let sightline = OGCProcess(
    id: "sightline", title: "Line of sight",
    text: "Whether an eye sees someone at a place, why not, and the profile between.",
    inputs: [
      eyeInput,
      Input(
        name: "target", title: "Where they are",
        text: "[lon, lat] in degrees, or {\"xy\": [x, y]} in metres of the working frame.",
        schema: place, isRequired: true),
    ],
    outputs: [.sightline],
    asked: { inputs in
      .sightline(try found(inputs.eye("eye")), to: try found(inputs.place("target")))
    })

  private static let explain = OGCProcess(
    id: "explain", title: "Who sees a place",
    text: "Which towers and telescopes see someone at a place, how well, and if not why.",
    inputs: [
      Input(
        name: "place", title: "Where they are",
        text: "[lon, lat] in degrees, or {\"xy\": [x, y]} in metres of the working frame.",
        schema: place, isRequired: true)
    ],
    outputs: [.explanation], asked: { .explain(try found($0.place("place"))) })

  private static let coverage = OGCProcess(
    id: "coverage", title: "Coverage", text: "What the watch's towers see of the streets.",
    inputs: [], outputs: [.report, .geopackage, .geojson, .csv], asked: { _ in .coverage })

  private static func found<Value>(_ value: Value?) throws(Problem) -> Value {
    guard let value else { throw OGCProblem.invalid("an input is not as its schema says") }
    return value
  }
}
