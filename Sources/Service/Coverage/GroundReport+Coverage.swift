package import BergfriedAnswers
import BergfriedCore
package import BergfriedCoverage
package import BergfriedReport
import BergfriedScene
import BergfriedStreets
import BergfriedWatchFile

extension GroundReport {
  /// - Complexity: that of ``Coverage/groundTimes(on:cores:)``.
  package init(
    _ coverage: Coverage, of session: WatchSession, watch: String, outputs: [String],
    isolation: isolated (any Actor)? = #isolation
  ) async throws {
    let cells = try await SeenCells(coverage, cores: session.cores)
    let scene = session.scene
    self.init(
      version: session.origin.version,
      watch: watch,
      cellMetres: cells.grid.cellMetres,
      ground: cells.part("ground") { _ in true },
      unknownSquareMetres: cells.unknownSquareMetres,
      zones: scene.watch.zones.filter { $0.kind == .area }.map { zone in
        let areas = scene.places.areas(zone)
        return cells.part(zone.name) { point in areas.contains { $0.contains(point) } }
      },
      towers: coverage.towers.enumerated().map { index, placed in
        TowerLine(
          name: placed.tower.name, eyeMetres: placed.eyeMetres,
          surelySquareMetres: cells.area { $0.surely.contains(index) },
          possiblySquareMetres: cells.area {
            $0.possibly.contains(index) && !$0.surely.contains(index)
          },
          onlySquareMetres: cells.area { $0.surely == [index] })
      },
      verticalError: scene.errors.map { ErrorReport($0) },
      outputs: outputs,
      seconds: [])
  }

  /// The same for a page.
  package var figures: WatchReport.Ground {
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
}
