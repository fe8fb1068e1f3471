package import BergfriedAnswers
package import BergfriedCoverage

extension CoverageReport {
  package init(
    _ coverage: Coverage, of scene: WatchScene, watch: String, outputs: [String], version: String
  ) {
    let eyes = coverage.towers.map(\.eyeMetres)
    self.init(
      version: version,
      watch: watch,
      map: MapUse(scene.map),
      sea: SeaReport(scene),
      totals: Totals(coverage),
      towers: zip(coverage.towerShares, eyes).map { share, eye in
        TowerLine(
          name: share.name, eyeMetres: eye, surelyMetres: share.surelyMetres,
          possiblyMetres: share.possiblyMetres, onlyMetres: share.onlyMetres)
      },
      leftOut: scene.leftOut,
      verticalError: scene.errors.map { ErrorReport($0) },
      outputs: outputs,
      seconds: [])
  }
}
