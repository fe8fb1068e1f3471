import BergfriedCore
package import BergfriedCoverage
import BergfriedEssentials
import BergfriedGDAL
import BergfriedStreets

/// Pieces, towers and sight lines as features of a GeoPackage, or pieces of a GeoJSON file.
package struct CoverageFeatures: Sendable {
  package let coverage: Coverage
  package let crs: String?
  package let manifest: [(String, String)]
  package let hasSightLines: Bool

  package init(
    coverage: Coverage, crs: String?, manifest: [(String, String)], hasSightLines: Bool
  ) {
    self.coverage = coverage
    self.crs = crs
    self.manifest = manifest
    self.hasSightLines = hasSightLines
  }

  /// Writes the pieces, and where the file has room for more than one layer the others as well.
  package func write(to path: String, hasLayers: Bool) throws {
    let file = try FeatureFile(path: path, crs: crs, manifest: manifest)
    try pieces.write(to: file)
    if hasLayers {
      if hasSightLines { try sightLines.write(to: file) }
      try towers.write(to: file)
    }
    try file.close()
  }

  /// The streets in pieces, with what is seen of each.
  package var pieces: FeatureTable {
    FeatureTable(
      layer: FeatureLayer(
        name: "pieces", shape: .lines, fields: columns, style: CoverageFeatures.style),
      count: coverage.pieces.count,
      geometry: { [coverage] in .line(coverage.town.streets.pieces[$0].points) },
      values: { values(ofPiece: $0) })
  }

  private var columns: [FeatureField] {
    [
      FeatureField("piece", .integer), FeatureField("way", .string), FeatureField("name", .string),
      FeatureField("kind", .string), FeatureField("level_of_way", .integer),
      FeatureField("length_m", .real), FeatureField("standing", .string),
      FeatureField("seen", .string), FeatureField("view", .string),
      FeatureField("mapped_share", .real), FeatureField("by_guess", .integer),
      FeatureField("surely_from", .string),
      FeatureField("possibly_from", .string),
    ] + coverage.question.ladders.map { FeatureField($0.column, .string) } + [
      FeatureField("telescope", .string), FeatureField("distance_m", .real),
      FeatureField("azimuth_deg", .real), FeatureField("pitch_deg", .real),
      FeatureField("surely_held_min", .real), FeatureField("possibly_held_min", .real),
      FeatureField("surely_held", .string), FeatureField("possibly_held", .string),
      FeatureField("longest_unseen_min", .real), FeatureField("longest_unseen", .string),
    ]
  }

  static let style = LayerStyle(
    description: "Streets by whether they are seen", field: "view",
    symbols: [
      LayerStyle.Symbol(
        "surely", "Surely seen", FeatureColour(red: 217, green: 130, blue: 11)),
      LayerStyle.Symbol(
        "mapped", "Seen as mapped", FeatureColour(red: 234, green: 173, blue: 66)),
      LayerStyle.Symbol(
        "possibly", "Possibly seen", FeatureColour(red: 248, green: 222, blue: 160)),
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
      "view": .string(covered.standing == .open ? covered.view : ""),
      "mapped_share": .real(covered.mappedShare), "by_guess": .integer(covered.isGuessed ? 1 : 0),
      "surely_from": .string(names(covered.surelyFrom)),
      "possibly_from": .string(names(covered.possiblyFrom)),
      "surely_held_min": .real(covered.surelyTimes.duration.seconds / 60),
      "possibly_held_min": .real(covered.possiblyTimes.duration.seconds / 60),
      "level_of_way": .integer(Int64(way.level)),
      "surely_held": .string(covered.surelyTimes.isoText),
      "possibly_held": .string(covered.possiblyTimes.isoText),
    ]
    if covered.standing == .open {
      let longest = coverage.longestUnseen(ofPiece: index)
      let span = longest.map { $0.upperBound - $0.lowerBound } ?? Ticks(count: 0)
      values["longest_unseen_min"] = .real(span.seconds / 60)
      values["longest_unseen"] = longest.map { .string(IntervalSet($0).isoText) }
    }
    if let name = way.name { values["name"] = .string(name) }
    for case (let ladder, let best?) in zip(coverage.question.ladders, covered.best) {
      values[ladder.column] = .string(ladder.levels[best.level].name)
    }
    if let best = covered.best[0] {
      let view = coverage.views[best.tower][index]
      values["telescope"] = .string(best.telescope)
      values["distance_m"] = .real(view.bearing.distanceMetres)
      values["azimuth_deg"] = .real(view.bearing.azimuthDegrees)
      values["pitch_deg"] = .real(view.bearing.pitchDegrees)
    }
    return values
  }

  private func names(_ towers: [Int]) -> String {
    towers.map { coverage.towers[$0].tower.name }.joined(separator: ", ")
  }
}

extension Ladder {
  /// The name of a column that holds its levels.
  package var column: String { "level_" + name.replacing("-", with: "_") }
}

extension PieceCoverage {
  /// What a map shows of it: possibly seen pieces are told apart by whether half or more of them is
  /// seen if all is as the map has it.
  fileprivate var view: String {
    seen == .possibly && mappedShare >= 0.5 ? "mapped" : seen.rawValue
  }
}
