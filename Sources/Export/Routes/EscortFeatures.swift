package import BergfriedAnswers
import BergfriedCore
import BergfriedEscort
import BergfriedGDAL
package import BergfriedStreets

/// The ways picked as lines with their times, in view or out of it.
package struct EscortFeatures {
  package let runs: [AnsweredEscort]
  package let pick: EscortPick
  package let streets: StreetGraph
  package let crs: String?
  package let manifest: [(String, String)]

  package init(
    runs: [AnsweredEscort], pick: EscortPick, streets: StreetGraph, crs: String?,
    manifest: [(String, String)]
  ) {
    self.runs = runs
    self.pick = pick
    self.streets = streets
    self.crs = crs
    self.manifest = manifest
  }

  /// Writes all ways as one file, whole or not at all.
  package func write(to path: String) throws {
    let file = try FeatureFile(path: path, crs: crs, manifest: manifest)
    var style = LayerStyle(
      description: "Parts of ways, in view or not", field: "view",
      symbols: [
        LayerStyle.Symbol("in view", "In view", FeatureColour(red: 217, green: 130, blue: 11)),
        LayerStyle.Symbol(
          "out of view", "Out of view", FeatureColour(red: 74, green: 90, blue: 134)),
      ])
    style.sizeMillimetres = 0.9
    style.timeFields = ("enter", "leave")
    let layer = try file.addLayer(
      FeatureLayer(name: "parts", shape: .lines, fields: Self.fields, style: style))
    for (number, run) in runs.enumerated() {
      for (index, part) in (run.escort.way(pick)?.parts(on: streets) ?? []).enumerated() {
        try file.add(.line(part.points), values(of: part, index, run, number), to: layer)
      }
    }
    try file.close()
  }

  private static let fields = [
    FeatureField("escort", .integer), FeatureField("from", .string), FeatureField("to", .string),
    FeatureField("pick", .string), FeatureField("part", .integer), FeatureField("street", .string),
    FeatureField("view", .string), FeatureField("enter", .time), FeatureField("leave", .time),
    FeatureField("seconds", .real),
  ]

  private func values(
    of part: EscortPart, _ index: Int, _ run: AnsweredEscort, _ number: Int
  ) -> [String: FeatureValue] {
    [
      "escort": .integer(Int64(number + 1)), "from": .string(run.answer.fromText),
      "to": .string(run.answer.toText), "pick": .string(pick.rawValue),
      "part": .integer(Int64(index + 1)), "street": .string(streets.ways[part.way].title),
      "view": .string(part.isInView ? "in view" : "out of view"), "enter": .time(part.enter),
      "leave": .time(part.leave), "seconds": .real((part.leave - part.enter).seconds),
    ]
  }
}
