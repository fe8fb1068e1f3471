package import BergfriedCore
package import BergfriedCoverage
import BergfriedEssentials
import BergfriedStreets

/// What `coverage` tells, as JSON and as text.
public struct CoverageReport: Encodable, Sendable {
  /// How much of the streets is seen, in metres.
  public struct Totals: Encodable, Sendable {
    /// How many pieces of street there are.
    public let pieces: Int
    /// How long it is.
    public let lengthMetres: Double
    /// Outside private zones, not covered, and on known ground.
    public let openMetres: Double
    /// What is seen if all heights are as the map and the terrain have them; what is surely seen,
    /// and with it what possibly is, are its range.
    public let asMappedMetres: Double
    /// What is surely seen.
    public let surelyMetres: Double
    /// Of what is surely seen, how much rests on heights that the map does not tell.
    public let surelyByGuessMetres: Double
    /// What is possibly seen and not surely.
    public let possiblyMetres: Double
    /// How far of it is out of view; `nil` where time counts.
    public let unseenMetres: Double
    /// Under roofs and in tunnels.
    public let coveredMetres: Double
    /// In private zones.
    public let privateMetres: Double
    /// On ground of unknown height.
    public let unknownMetres: Double
    /// By level of recognition.
    public let levels: [LevelLine]
  }

  /// What is surely seen at a level or better.
  public struct LevelLine: Encodable, Sendable {
    /// The ladder, by its name.
    public let ladder: String
    /// How well they must be made out.
    public let level: String
    /// How much.
    public let metres: Double
  }

  /// What one tower sees.
  public struct TowerLine: Encodable, Sendable {
    /// Its name.
    public let name: String
    /// How high its eye is, in the heights of the terrain.
    public let eyeMetres: Double
    /// What is surely seen.
    public let surelyMetres: Double
    /// What is possibly seen and not surely.
    public let possiblyMetres: Double
    /// What is surely seen from nowhere else.
    public let onlyMetres: Double

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

  package struct LeftOut: Encodable, Sendable {
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
      Format.counted(count, reason) + (lengthMetres.map { ", \(Format.length($0))" } ?? "")
    }
  }

  package let schema = DocumentKind.coverage
  /// The version of the program that wrote it.
  public let version: String
  /// The watch file's path.
  public let watch: String
  package let map: MapUse
  /// Left out where the watch does not say how high the sea stands.
  package let sea: SeaReport?
  /// Of all streets together.
  public let totals: Totals
  /// One a tower in use.
  public let towers: [TowerLine]
  package let leftOut: [LeftOut]
  /// Left out where no raster says it.
  package let verticalError: ErrorReport?
  /// The files that were written.
  public let outputs: [String]
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
  package func text(_ names: SettingNames = .library) -> String {
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
    return lines.joined(separator: "\n") + "\n" + (revisit?.text(names) ?? "")
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
