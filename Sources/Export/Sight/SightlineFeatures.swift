import BergfriedAnswers
import BergfriedCore
import BergfriedGDAL
package import BergfriedScene
import BergfriedSight

/// Lines of sight as features: what the eye sees of the ground under each, part by part, and in a
/// GeoPackage the whole lines as well.
package struct SightlineFeatures {
  package let results: [SightlineResult]
  package let crs: String?
  package let manifest: [(String, String)]

  package init(
    results: [SightlineResult], crs: String?, manifest: [(String, String)]
  ) {
    self.results = results
    self.crs = crs
    self.manifest = manifest
  }

  package func write(to path: String) throws {
    let hasLayers = try FeatureFile.check(path)
    let file = try FeatureFile(path: path, crs: crs, manifest: manifest)
    let parts = try file.addLayer(SightlineFeatures.partsLayer)
    let lines = hasLayers ? try file.addLayer(SightlineFeatures.linesLayer) : nil
    for result in results {
      let values = SightlineColumns.values(of: result)
      guard let answer = result.answer else {
        // It stays in the file, with its name and without a place.
        try file.add(.nowhere, values, to: lines ?? parts)
        continue
      }
      for part in answer.line.parts {
        var values = values
        values["state"] = .string(part.state.rawValue)
        values["start_m"] = .real(part.startMetres)
        values["end_m"] = .real(part.endMetres)
        try file.add(
          .line([point(part.startMetres, of: answer), point(part.endMetres, of: answer)]), values,
          to: parts)
      }
      guard let lines else { continue }
      try file.add(
        .line([point(0, of: answer), point(answer.line.distanceMetres, of: answer)]), values,
        to: lines)
    }
    try file.close()
  }

  /// A place on the line, which is straight in the terrain's frame.
  private func point(_ metres: Double, of answer: SightlineAnswer) -> MapPoint {
    let (from, to) = (answer.observer, answer.target)
    let share = answer.line.distanceMetres > 0 ? metres / answer.line.distanceMetres : 0
    return MapPoint(x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y))
  }

  private static let partsLayer: FeatureLayer = {
    var style = LayerStyle(
      description: "Ground under lines of sight", field: "state",
      symbols: [
        .init("seen", "seen", FeatureColour(red: 217, green: 131, blue: 36)),
        .init("hidden", "hidden", FeatureColour(red: 154, green: 160, blue: 166)),
        .init("unknown", "unknown", FeatureColour(red: 122, green: 81, blue: 163)),
      ])
    style.sizeMillimetres = 1.1
    return FeatureLayer(
      name: "parts", shape: .lines,
      fields: SightlineColumns.fields + [
        FeatureField("state", .string), FeatureField("start_m", .real),
        FeatureField("end_m", .real),
      ], style: style)
  }()

  private static let linesLayer: FeatureLayer = {
    var style = LayerStyle(
      description: "Lines of sight", field: "verdict",
      symbols: [
        .init("visible", "visible", FeatureColour(red: 31, green: 122, blue: 77)),
        .init("blocked", "blocked", FeatureColour(red: 192, green: 39, blue: 45)),
        .init("unknown", "unknown", FeatureColour(red: 122, green: 81, blue: 163)),
      ])
    style.sizeMillimetres = 0.3
    return FeatureLayer(
      name: "lines", shape: .lines, fields: SightlineColumns.fields, style: style)
  }()
}
