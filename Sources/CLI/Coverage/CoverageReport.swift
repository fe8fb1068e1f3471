import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import Foundation

/// What `coverage` tells, as JSON and as text.
struct CoverageReport: Encodable {
  struct Totals: Encodable {
    let pieces: Int
    let lengthMetres: Double
    /// Outside private zones, not covered, and on known ground.
    let openMetres: Double
    /// What is seen if all heights are as the map and the terrain have them; what is surely seen,
    /// and with it what possibly is, are its range.
    let asMappedMetres: Double
    let surelyMetres: Double
    /// Of what is surely seen, how much rests on heights that the map does not tell.
    let surelyByGuessMetres: Double
    let possiblyMetres: Double
    let unseenMetres: Double
    let coveredMetres: Double
    let privateMetres: Double
    let unknownMetres: Double
    let levels: [LevelLine]
  }

  /// What is surely seen at a level or better.
  struct LevelLine: Encodable {
    let ladder: String
    let level: String
    let metres: Double
  }

  struct TowerLine: Encodable {
    let name: String
    let eyeMetres: Double
    let surelyMetres: Double
    let possiblyMetres: Double
    let onlyMetres: Double
  }

  struct LeftOut: Encodable {
    let reason: String
    let count: Int
    let lengthMetres: Double?

    /// On one line.
    var text: String {
      "\(count) \(reason)" + (lengthMetres.map { ", \(Format.length($0))" } ?? "")
    }
  }

  let version: String
  let watch: String
  let map: MapUse
  /// Left out where the watch does not say how high the sea stands.
  let sea: SeaReport?
  let totals: Totals
  let towers: [TowerLine]
  let leftOut: [LeftOut]
  /// Left out where no raster says it.
  let verticalError: ErrorReport?
  let outputs: [String]
  let seconds: [Timings.Stage]
  /// Left out where it is not asked.
  var revisit: RevisitReport?

  init(
    _ coverage: Coverage, of scene: WatchScene, watch: String, outputs: [String], timings: Timings
  ) {
    version = BergfriedCommand.version
    self.watch = watch
    totals = Totals(coverage)
    let eyes = coverage.towers.map(\.eyeMetres)
    towers = zip(coverage.towerShares, eyes).map { share, eye in
      TowerLine(
        name: share.name, eyeMetres: eye, surelyMetres: share.surelyMetres,
        possiblyMetres: share.possiblyMetres, onlyMetres: share.onlyMetres)
    }
    leftOut = scene.leftOut
    verticalError = scene.errors.map { ErrorReport($0) }
    map = MapUse(scene.map)
    sea = SeaReport(scene)
    self.outputs = outputs
    seconds = timings.stages
  }
}

extension CoverageReport.Totals {
  fileprivate init(_ coverage: Coverage) {
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
  /// Tells it as the flags ask for.
  func tell(_ flags: RunFlags, withTimings: Bool) throws {
    if flags.json { return print(try json()) }
    guard !flags.quiet else { return }
    standardError.write(Data((text + (withTimings ? Timings.text(seconds) : "")).utf8))
  }

  /// A few lines for a person.
  var text: String {
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
          + "\(Format.length(tower.onlyMetres)) from no other tower")
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
