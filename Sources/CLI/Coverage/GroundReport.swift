import BergfriedCore
import BergfriedCoverage
import BergfriedReport
import BergfriedStreets
import BergfriedSurface
import BergfriedWatchFile
import Foundation

/// What `coverage` tells of a watch without a map: how much of the ground is seen.
///
/// *Model.* Ground is told of by cells (``GroundTimes``). A cell is surely seen if someone anywhere
/// in it is, at some time of the night and whatever the heights are; possibly if at some place in
/// it someone may be. What is surely seen is therefore no more than what really is, and with what
/// possibly is no less.
struct GroundReport: Encodable {
  struct Part: Encodable {
    let name: String
    /// On known ground.
    let squareMetres: Double
    let surelySquareMetres: Double
    let possiblySquareMetres: Double
  }

  struct TowerLine: Encodable {
    let name: String
    let eyeMetres: Double
    let surelySquareMetres: Double
    let possiblySquareMetres: Double
    /// Surely seen from nowhere else.
    let onlySquareMetres: Double
  }

  let version: String
  let watch: String
  let cellMetres: Double
  let ground: Part
  let unknownSquareMetres: Double
  /// Zones that are only a name to look at.
  let zones: [Part]
  let towers: [TowerLine]
  /// Left out where no raster says it.
  let verticalError: ErrorReport?
  let outputs: [String]
  let seconds: [Timings.Stage]
}

extension GroundReport {
  /// - Complexity: that of ``Coverage/groundTimes(on:cores:)``.
  init(
    _ coverage: Coverage, of scene: WatchScene, watch: String, outputs: [String],
    timings: Timings, cores: Int
  ) async throws {
    let cells = try await SeenCells(coverage, cores: cores)
    version = BergfriedCommand.version
    self.watch = watch
    self.outputs = outputs
    verticalError = scene.errors.map { ErrorReport($0) }
    seconds = timings.stages
    cellMetres = cells.grid.cellMetres
    ground = cells.part("ground") { _ in true }
    unknownSquareMetres = cells.unknownSquareMetres
    zones = scene.watch.zones.filter { $0.kind == .area }.map { zone in
      let areas = scene.places.areas(zone)
      return cells.part(zone.name) { point in areas.contains { $0.contains(point) } }
    }
    towers = coverage.towers.enumerated().map { index, placed in
      TowerLine(
        name: placed.tower.name, eyeMetres: placed.eyeMetres,
        surelySquareMetres: cells.area { $0.surely.contains(index) },
        possiblySquareMetres: cells.area {
          $0.possibly.contains(index) && !$0.surely.contains(index)
        },
        onlySquareMetres: cells.area { $0.surely == [index] })
    }
  }

  /// Tells it as the flags ask for.
  func tell(_ flags: RunFlags, withTimings: Bool) throws {
    if flags.json { return print(try json()) }
    guard !flags.quiet else { return }
    standardError.write(Data((text + (withTimings ? Timings.text(seconds) : "")).utf8))
  }

  /// A few lines for a person.
  var text: String {
    (lines + outputs.map { "Written   \($0)" }).joined(separator: "\n") + "\n"
  }

  private var lines: [String] {
    var lines = [
      "Ground    \(Format.area(ground.squareMetres)) in cells of \(Format.distance(cellMetres))"
        + (unknownSquareMetres > 0
          ? ", besides \(Format.area(unknownSquareMetres)) of unknown height" : ""),
      "Seen      " + GroundReport.shares(ground),
    ]
    lines += zones.map {
      "Zone      \($0.name), \(Format.area($0.squareMetres)): " + GroundReport.shares($0)
    }
    for tower in towers {
      lines.append(
        "  \(tower.name): surely \(Format.area(tower.surelySquareMetres)), possibly "
          + "\(Format.area(tower.possiblySquareMetres)), "
          + "\(Format.area(tower.onlySquareMetres)) from no other tower")
    }
    if let verticalError { lines.append("Errors    \(verticalError.text)") }
    return lines
  }

  /// The same for a page.
  var figures: WatchReport.Ground {
    WatchReport.Ground(
      lead: "Ground seen, of \(Format.area(ground.squareMetres)): \(GroundReport.shares(ground)).",
      parts: zones.map { (name: $0.name, text: GroundReport.shares($0)) }
        + towers.map { tower in
          (
            name: tower.name,
            text: "surely \(Format.area(tower.surelySquareMetres)), possibly "
              + "\(Format.area(tower.possiblySquareMetres)), "
              + "\(Format.area(tower.onlySquareMetres)) from no other tower"
          )
        })
  }

  private static func shares(_ part: Part) -> String {
    func share(_ metres: Double) -> String {
      part.squareMetres > 0
        ? "\(Format.area(metres)) (\(Format.fixed(100 * metres / part.squareMetres, 1)) %)"
        : "nothing"
    }
    let unseen = part.squareMetres - part.surelySquareMetres - part.possiblySquareMetres
    return "surely \(share(part.surelySquareMetres)), possibly "
      + "\(share(part.possiblySquareMetres)), unseen \(share(max(0, unseen)))"
  }
}
