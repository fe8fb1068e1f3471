package import BergfriedAnswers
import BergfriedCore
import BergfriedEssentials
import BergfriedGDAL
package import BergfriedStreets

/// Routes with their times as features: stages as lines and, in a GeoPackage, waits as points.
///
/// Both have the fields `enter` and `leave` as dates with times, from which QGIS's temporal
/// controller shows them as the night goes on.
package struct RouteFeatures {
  package let answers: [CrossingsDocument.Answer]
  package let streets: StreetGraph
  package let crs: String?
  package let manifest: [(String, String)]

  package init(
    answers: [CrossingsDocument.Answer], streets: StreetGraph, crs: String?,
    manifest: [(String, String)]
  ) {
    self.answers = answers
    self.streets = streets
    self.crs = crs
    self.manifest = manifest
  }

  /// - Throws: ``Failure`` for a path whose ending is none of those that can be written.
  package static func check(_ path: String) throws {
    do {
      try FeatureFile.check(path)
    } catch let error as Failure {
      throw Failure(error.code, saying: "\(setting: .route) \(error.wording)")
    }
  }

  /// Writes all routes as one file, whole or not at all.
  package func write(to path: String) throws {
    let file = try FeatureFile(path: path, crs: crs, manifest: manifest)
    let stages = try file.addLayer(
      FeatureLayer(
        name: "stages", shape: .lines, fields: RouteFeatures.stageFields,
        style: RouteFeatures.style("Stages of routes", sizeMillimetres: 0.9)))
    let isGeoPackage = try FeatureFile.check(path)
    let waits =
      isGeoPackage
      ? try file.addLayer(
        FeatureLayer(
          name: "waits", shape: .points, fields: RouteFeatures.waitFields,
          style: RouteFeatures.style("Waits of routes", sizeMillimetres: 2.4))) : nil
    for (number, answer) in answers.enumerated() {
      guard let legs = answer.legs else { continue }
      let route = RouteLines(legs, at: answer.pace, on: streets)
      for (index, stage) in route.stages.enumerated() {
        try file.add(.line(stage.points), values(of: stage, index, answer, number), to: stages)
      }
      guard let waits else { continue }
      for wait in route.waits {
        try file.add(.point(wait.point), values(of: wait, answer, number), to: waits)
      }
    }
    try file.close()
  }

  private static let crossingFields = [
    FeatureField("crossing", .integer), FeatureField("from", .string), FeatureField("to", .string),
    FeatureField("verdict", .string),
  ]
  private static let placeFields = [
    FeatureField("street", .string), FeatureField("kind", .string), FeatureField("way", .string),
    FeatureField("enter", .time), FeatureField("leave", .time), FeatureField("seconds", .real),
  ]
  private static let stageFields =
    crossingFields + [FeatureField("stage", .integer)] + placeFields + [
      FeatureField("waited_s", .real), FeatureField("length_m", .real),
    ]
  private static let waitFields = crossingFields + placeFields

  private static func style(_ description: String, sizeMillimetres: Double) -> LayerStyle {
    var style = LayerStyle(
      description: description, field: "verdict",
      symbols: [
        LayerStyle.Symbol(
          "route", "Unseen for certain", FeatureColour(red: 17, green: 119, blue: 51)),
        LayerStyle.Symbol(
          "undecided", "Perhaps unseen", FeatureColour(red: 170, green: 68, blue: 153)),
        LayerStyle.Symbol(
          "exposed", "Least exposed", FeatureColour(red: 204, green: 121, blue: 17)),
      ])
    style.sizeMillimetres = sizeMillimetres
    style.timeFields = ("enter", "leave")
    return style
  }

  private func values(
    of stage: RouteLine, _ index: Int, _ answer: CrossingsDocument.Answer, _ number: Int
  ) -> [String: FeatureValue] {
    var values = values(
      of: answer, number, way: stage.way, isOverGround: stage.way == nil, stage.enter, stage.leave)
    values["stage"] = .integer(Int64(index + 1))
    values["waited_s"] = .real(stage.waited.seconds)
    values["length_m"] = .real(
      zip(stage.points, stage.points.dropFirst()).reduce(0) { $0 + $1.0.distanceMetres(to: $1.1) })
    return values
  }

  private func values(
    of wait: RouteWait, _ answer: CrossingsDocument.Answer, _ number: Int
  ) -> [String: FeatureValue] {
    values(
      of: answer, number, way: wait.way, isOverGround: wait.isOverGround, wait.enter, wait.leave)
  }

  private func values(
    of answer: CrossingsDocument.Answer, _ number: Int, way: Int?, isOverGround: Bool,
    _ enter: Ticks,
    _ leave: Ticks
  ) -> [String: FeatureValue] {
    var values: [String: FeatureValue] = [
      "crossing": .integer(Int64(number + 1)), "from": .string(answer.fromText),
      "to": .string(answer.toText), "verdict": .string(answer.verdict.rawValue),
      "enter": .time(enter),
      "leave": .time(leave), "seconds": .real((leave - enter).seconds),
    ]
    guard let way else {
      values["kind"] = isOverGround ? "open ground" : "refuge"
      return values
    }
    values["way"] = .string(streets.ways[way].id)
    values["kind"] = .string(streets.ways[way].kind)
    if let name = streets.ways[way].name { values["street"] = .string(name) }
    return values
  }
}
