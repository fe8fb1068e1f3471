import BergfriedRoom
import BergfriedService
import BergfriedSlip

extension OGCProcess {
  private static let names = Schema.few(.text(longest: 200), 1...16)
  private static let end = "Names of streets, towers or zones, \"lon,lat\", or \"edge\""

  static let slip = OGCProcess(
    id: "slip", title: "Crossings unseen",
    text: "Whether anyone crosses unseen while the watch lasts, with a route or a proof.",
    inputs: [
      Input(
        name: "from", title: "Where from",
        text: end + "; with \"to\", or the watch's own crossings.", schema: names),
      Input(name: "to", title: "Where to", text: end + ".", schema: names),
      Input(
        name: "speed", title: "Speed", text: "The greatest; the watch's where it is left out.",
        schema: .quantity(Slip.speeds, unit: "m/s")),
      Input(
        name: "refuges", title: "Refuges",
        text: "The houses that one may wait in; the watch's where it is left out.",
        schema: .choice(SlipQuestion.Refuges.allCases.map(\.rawValue))),
      Input(
        name: "margins", title: "Margins",
        text: "Whether to tell how much room there is, which takes tens of searches more.",
        schema: .boolean, fallback: "false"),
    ],
    outputs: [.verdicts, .answer, .tracks],
    asked: { inputs in
      var request = CrossingRequest()
      (request.from, request.to) = (inputs.texts("from"), inputs.texts("to"))
      guard request.from.isEmpty == request.to.isEmpty else {
        throw OGCProblem.invalid("from and to come together: give both or none")
      }
      request.speedMetresPerSecond = inputs.number("speed")
      request.refuges = inputs.text("refuges").flatMap(SlipQuestion.Refuges.init)
      request.hasMargins = inputs.flag("margins")
      return .slip(request)
    })

  static let closing = OGCProcess(
    id: "closing", title: "Closing crossings",
    text: "The cheapest looks that the telescopes could make besides so that nobody gets through.",
    inputs: [
      Input(
        name: "seconds", title: "Time", text: "How long is searched for cheaper ones.",
        schema: .quantity(0...600, unit: "s"), fallback: "20")
    ],
    outputs: [.looks, .watch],
    asked: { .closing(seconds: $0.number("seconds") ?? 20) })

  static let panorama = OGCProcess(
    id: "panorama", title: "Panorama",
    text: "What one sees all round from a tower by day, with names and the skyline.",
    inputs: [
      Input(
        name: "tower", title: "Tower", text: "A tower of the watch, by its name.",
        schema: .text(longest: 200), isRequired: true),
      Input(
        name: "pixelsPerDegree", title: "Fineness", text: "Of the picture and the skyline.",
        schema: .quantity(0.5...20, unit: "1/deg"), fallback: "8"),
    ],
    outputs: [.panorama, .names],
    asked: { inputs in
      .panorama(
        tower: inputs.text("tower") ?? "",
        pixelsPerDegree: inputs.number("pixelsPerDegree") ?? 8)
    })
}
