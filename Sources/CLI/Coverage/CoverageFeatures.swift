import BergfriedCoverage
import BergfriedDatum
import BergfriedGDAL
import BergfriedStreets

/// Pieces and towers as features of a GeoPackage or a GeoJSON file.
struct CoverageFeatures {
  let coverage: Coverage
  let crs: String?
  let manifest: [(String, String)]

  /// Writes the pieces, and where the file has room for more than one layer the towers as well.
  func write(to path: String, hasLayers: Bool) throws {
    let file = try FeatureFile(path: path, crs: crs, manifest: manifest)
    let pieces = try file.addLayer(
      FeatureLayer(name: "pieces", shape: .lines, fields: Self.fields, style: Self.style))
    for index in coverage.pieces.indices {
      try file.add(
        .line(coverage.town.streets.pieces[index].points), values(ofPiece: index), to: pieces)
    }
    if hasLayers { try addTowers(to: file) }
    try file.close()
  }

  private func addTowers(to file: FeatureFile) throws {
    let towers = try file.addLayer(
      FeatureLayer(
        name: "towers", shape: .points,
        fields: [
          FeatureField("name", .string), FeatureField("eye_m", .real),
          FeatureField("surely_m", .real), FeatureField("possibly_m", .real),
          FeatureField("only_m", .real),
        ],
        style: LayerStyle(
          description: "Towers", colour: FeatureColour(red: 196, green: 23, blue: 42))))
    for (placed, share) in zip(coverage.towers, coverage.towerShares) {
      try file.add(
        .point(placed.tower.point),
        [
          "name": .string(share.name), "eye_m": .real(placed.eyeMetres),
          "surely_m": .real(share.surelyMetres), "possibly_m": .real(share.possiblyMetres),
          "only_m": .real(share.onlyMetres),
        ], to: towers)
    }
  }

  private static let fields = [
    FeatureField("piece", .integer), FeatureField("way", .string), FeatureField("name", .string),
    FeatureField("kind", .string), FeatureField("length_m", .real),
    FeatureField("standing", .string), FeatureField("seen", .string),
    FeatureField("surely_from", .string), FeatureField("possibly_from", .string),
    FeatureField("level", .string), FeatureField("telescope", .string),
    FeatureField("distance_m", .real), FeatureField("azimuth_deg", .real),
    FeatureField("surely_held_min", .real), FeatureField("possibly_held_min", .real),
  ]

  private static let style = LayerStyle(
    description: "Streets by whether they are seen", field: "seen",
    symbols: [
      LayerStyle.Symbol(
        "surely", "Surely seen", FeatureColour(red: 217, green: 130, blue: 11)),
      LayerStyle.Symbol(
        "possibly", "Possibly seen", FeatureColour(red: 243, green: 207, blue: 122)),
      LayerStyle.Symbol("unseen", "Unseen", FeatureColour(red: 74, green: 90, blue: 134)),
    ])

  private func values(ofPiece index: Int) -> [String: FeatureValue] {
    let piece = coverage.town.streets.pieces[index]
    let way = coverage.town.streets.ways[piece.way]
    let covered = coverage.pieces[index]
    var values: [String: FeatureValue] = [
      "piece": .integer(Int64(index)), "way": .string(way.id), "kind": .string(way.kind),
      "length_m": .real(piece.lengthMetres), "standing": .string(covered.standing.rawValue),
      "seen": .string(covered.standing == .open ? covered.seen.rawValue : ""),
      "surely_from": .string(names(covered.surelyFrom)),
      "possibly_from": .string(names(covered.possiblyFrom)),
      "surely_held_min": .real(covered.surelyTimes.duration.seconds / 60),
      "possibly_held_min": .real(covered.possiblyTimes.duration.seconds / 60),
    ]
    if let name = way.name { values["name"] = .string(name) }
    if let best = covered.best {
      values["level"] = .string(coverage.question.ladder.levels[best.level].name)
      values["telescope"] = .string(best.telescope)
      values["distance_m"] = .real(best.distanceMetres)
      values["azimuth_deg"] = .real(coverage.views[best.tower][index].azimuthDegrees)
    }
    return values
  }

  private func names(_ towers: [Int]) -> String {
    towers.map { coverage.towers[$0].tower.name }.joined(separator: ", ")
  }
}
