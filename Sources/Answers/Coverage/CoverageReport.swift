package import BergfriedCore
package import BergfriedCoverage
package import BergfriedStreets
import Foundation

/// What `coverage` tells, as JSON and as text.
package struct CoverageReport: Encodable {
  package struct Totals: Encodable {
    package let pieces: Int
    package let lengthMetres: Double
    /// Outside private zones, not covered, and on known ground.
    package let openMetres: Double
    /// What is seen if all heights are as the map and the terrain have them; what is surely seen,
    /// and with it what possibly is, are its range.
    package let asMappedMetres: Double
    package let surelyMetres: Double
    /// Of what is surely seen, how much rests on heights that the map does not tell.
    package let surelyByGuessMetres: Double
    package let possiblyMetres: Double
    package let unseenMetres: Double
    package let coveredMetres: Double
    package let privateMetres: Double
    package let unknownMetres: Double
    package let levels: [LevelLine]
  }

  /// What is surely seen at a level or better.
  package struct LevelLine: Encodable {
    package let ladder: String
    package let level: String
    package let metres: Double
  }

  package struct TowerLine: Encodable {
    package let name: String
    package let eyeMetres: Double
    package let surelyMetres: Double
    package let possiblyMetres: Double
    package let onlyMetres: Double

    package init(
      name: String, eyeMetres: Double, surelyMetres: Double, possiblyMetres: Double,
      onlyMetres: Double
    ) {
      self.name = name
      self.eyeMetres = eyeMetres
      self.surelyMetres = surelyMetres
      self.possiblyMetres = possiblyMetres
      self.onlyMetres = onlyMetres
    }
  }

  package struct LeftOut: Encodable {
    package let reason: String
    package let count: Int
    package let lengthMetres: Double?

    package init(
      reason: String, count: Int, lengthMetres: Double?
    ) {
      self.reason = reason
      self.count = count
      self.lengthMetres = lengthMetres
    }

    /// On one line.
    package var text: String {
      "\(count) \(reason)" + (lengthMetres.map { ", \(Format.length($0))" } ?? "")
    }
  }

  package let schema = DocumentKind.coverage
  package let version: String
  package let watch: String
  package let map: MapUse
  /// Left out where the watch does not say how high the sea stands.
  package let sea: SeaReport?
  package let totals: Totals
  package let towers: [TowerLine]
  package let leftOut: [LeftOut]
  /// Left out where no raster says it.
  package let verticalError: ErrorReport?
  package let outputs: [String]
  /// Where the time went, as far as it was taken.
  package var seconds: [Timings.Stage]
  /// Left out where it is not asked.
  package var revisit: RevisitReport?

  package init(
    version: String, watch: String, map: MapUse, sea: SeaReport?, totals: Totals,
    towers: [TowerLine], leftOut: [LeftOut], verticalError: ErrorReport?, outputs: [String],
    seconds: [Timings.Stage], revisit: RevisitReport? = nil
  ) {
    self.version = version
    self.watch = watch
    self.map = map
    self.sea = sea
    self.totals = totals
    self.towers = towers
    self.leftOut = leftOut
    self.verticalError = verticalError
    self.outputs = outputs
    self.seconds = seconds
    self.revisit = revisit
  }
}

extension CoverageReport.Totals {
  package init(_ coverage: Coverage) {
    let all = coverage.pieces
    func length(_ standing: Town.Standing) -> Double {
      coverage.lengthMetres { all[$0].standing == standing }
    }
    pieces = all.count
    lengthMetres = coverage.lengthMetres { _ in true }
    openMetres = length(.open)
    asMappedMetres = coverage.asMappedMetres
    surelyMetres = coverage.lengthMetres { all[$0].seen == .surely }
    surelyByGuessMetres = coverage.lengthMetres { all[$0].isGuessed }
    possiblyMetres = coverage.lengthMetres { all[$0].seen == .possibly }
    unseenMetres = openMetres - surelyMetres - possiblyMetres
    coveredMetres = length(.covered)
    privateMetres = length(.private)
    unknownMetres = length(.unknown)
    levels = coverage.question.ladders.enumerated().flatMap { number, ladder in
      ladder.levels.enumerated().map { level, step in
        CoverageReport.LevelLine(
          ladder: ladder.name, level: step.name,
          metres: coverage.lengthMetres { all[$0].best[number].map { $0.level >= level } ?? false })
      }
    }
  }
}

extension CoverageReport {

  /// A few lines for a person.
  package var text: String {
    let open = totals.openMetres
    var lines = [
      "Streets   \(Format.length(totals.lengthMetres)) in \(Format.grouped(totals.pieces)) pieces, "
        + "\(Format.length(open)) of them in the open",
      "Seen      as mapped \(share(totals.asMappedMetres, open)): surely "
        + "\(share(totals.surelyMetres, open))\(guessed), possibly "
        + "\(share(totals.possiblyMetres, open)), unseen \(share(totals.unseenMetres, open))",
    ]
    for tower in towers {
      lines.append(
        "  \(tower.name): surely \(Format.length(tower.surelyMetres)), possibly "
          + "\(Format.length(tower.possiblyMetres)), "
          + "\(Format.length(tower.onlyMetres)) from nowhere else")
    }
    if let verticalError { lines.append("Errors    \(verticalError.text)") }
    if let sea { lines.append(sea.line) }
    lines += map.lines + map.lines(for: leftOut)
    lines += outputs.map { "Written   \($0)" }
    return lines.joined(separator: "\n") + "\n" + (revisit?.text ?? "")
  }

  /// How much of what is surely seen is so by heights that were assumed.
  private var guessed: String {
    guard totals.surelyByGuessMetres > 0 else { return "" }
    return " (\(share(totals.surelyByGuessMetres, totals.surelyMetres)) of it by assumed heights)"
  }

  private func share(_ part: Double, _ whole: Double) -> String {
    whole > 0 ? "\(Format.fixed(100 * part / whole, 1)) %" : "nothing"
  }
}
