package import BergfriedAnswers
import BergfriedCore
import BergfriedExport
import BergfriedGDAL
package import BergfriedScene
package import BergfriedSight
import BergfriedSurface

extension ViewshedReport {
  /// - Parameter times: before and after reading, after looking and after writing.
  package init(
    _ request: ViewshedRequest, _ answer: ViewshedAnswer, _ manifest: Manifest,
    times: [ContinuousClock.Instant]
  ) {
    let scene = answer.scene
    let looked = scene.window.shape.count * scene.observers.count
    let computing = Format.seconds(times[2] - times[1])
    self.init(
      version: manifest.origin.version,
      command: manifest.command,
      inputs: manifest.inputs,
      output: Output(request, answer),
      curvatureCoefficient: scene.curvature.coefficient,
      bodyRadiusMetres: scene.curvature.radiusMetres,
      verticalError: scene.errors.map { ErrorReport($0) },
      observers: scene.observers.indices.map { number in
        let eye = answer.eyes[number]
        return ObserverReport(
          scene.observers[number], on: scene.terrain, eyeMetres: eye.eyeMetres,
          groundMetres: eye.groundMetres, seen: answer.combined.seenCounts[number])
      },
      cells: Cells(answer),
      area: Area(answer),
      farthest: answer.combined.farthest.map { Farthest($0, scene) },
      seconds: Seconds(
        read: Format.seconds(times[1] - times[0]), compute: computing,
        write: Format.seconds(times[3] - times[2])),
      cellsPerSecond: Double(looked) / max(computing, 1e-9),
      warnings: (scene.terrain.warnings + scene.notes).map {
        $0.told(by: request.origin.settings)
      })
  }
}

extension ViewshedReport.Cells {
  package init(_ answer: ViewshedAnswer) {
    self.init(
      seen: answer.count(of: .seen),
      possiblySeen: answer.scene.errors.map { _ in answer.count(of: .possiblySeen) },
      hidden: answer.count(of: .hidden),
      unknown: answer.count(of: .unknown),
      outsideLimits: answer.count(of: .outsideLimits))
  }
}

extension ViewshedReport.Area {
  package init(_ answer: ViewshedAnswer) {
    let cell = answer.scene.surface.cellSize.areaSquareMetres
    let isBounded = answer.scene.errors != nil
    self.init(
      seenSquareMetres: Double(answer.count(of: .seen)) * cell,
      lookedAtSquareMetres: Double(answer.lookedAtCount) * cell, seenShare: answer.share,
      possiblySquareMetres: isBounded ? Double(answer.count(of: .possiblySeen)) * cell : nil,
      possiblyShare: isBounded ? answer.share(of: .possiblySeen) : nil)
  }
}

extension ViewshedReport.Output {
  package init(_ request: ViewshedRequest, _ answer: ViewshedAnswer) {
    let surface = answer.scene.surface
    self.init(
      path: request.output,
      mode: request.mode.rawValue,
      columns: surface.shape.columns,
      rows: surface.shape.rows,
      cellWidthMetres: surface.cellSize.widthMetres,
      cellHeightMetres: surface.cellSize.heightMetres,
      noData: ViewshedBand(answer, bytes: request.bytes).noData)
  }
}

extension ViewshedReport.Farthest {
  package init(_ farthest: FarthestCell, _ scene: Scene) {
    let centre = scene.transform.centre(of: farthest.cell)
    let placed = scene.observers[farthest.number]
    self.init(
      observer: placed.id,
      observerName: placed.name,
      column: farthest.cell.column,
      row: farthest.cell.row,
      place: PlaceReport(x: centre.x, y: centre.y, on: scene.terrain),
      distanceMetres: farthest.distanceMetres,
      azimuthDegrees: Sector.wrapped(farthest.azimuthDegrees + placed.convergenceDegrees))
  }
}
