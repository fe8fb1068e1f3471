package import BergfriedAnswers
import BergfriedGDAL
package import BergfriedSight
import BergfriedSurface

extension SightlineReport {
  /// - Parameter crossings: the edges that the line crosses, where they are to be told.
  package init(
    _ answer: SightlineAnswer, inputs: [InputFile], crossings: [Crossing]?, warnings: [String],
    version: String
  ) throws {
    self.init(
      line: try Line(answer, crossings: crossings, tellsRaster: true), version: version,
      inputs: inputs, warnings: warnings)
  }
}

extension SightlineReport.Line {
  /// - Parameter tellsRaster: whether the raster's own ground under both ends is looked up.
  package init(_ answer: SightlineAnswer, crossings: [Crossing]?, tellsRaster: Bool) throws {
    let line = answer.line
    let report = { (crossing: Crossing) in CrossingReport(crossing, of: answer) }
    let raster = { (x: Double, y: Double) in
      tellsRaster ? try answer.scene.terrain.ownHeightMetres(x: x, y: y) : nil
    }
    let (placed, target) = (answer.observer, answer.target)
    self.init(
      verdict: SightlineVerdict(line.verdict), isVisible: line.isVisible,
      from: End(
        place: PlaceReport(x: placed.x, y: placed.y, lonLat: placed.lonLat),
        groundMetres: line.eyeGroundMetres,
        rasterGroundMetres: try raster(placed.x, placed.y), metres: line.eyeMetres),
      to: End(
        place: target, groundMetres: line.targetGroundMetres,
        rasterGroundMetres: try raster(target.x, target.y), metres: line.targetMetres),
      distanceMetres: line.distanceMetres, azimuthDegrees: answer.azimuthDegrees,
      pitchDegrees: line.pitchDegrees, curvatureCoefficient: answer.curvature.coefficient,
      bodyRadiusMetres: answer.curvature.radiusMetres, blockedBy: answer.blocking.map(report),
      entry: line.entry.map(report), leastClearance: line.worst.map(report),
      targetToAddMetres: line.targetToAddMetres, eyeToAddMetres: line.eyeToAddMetres,
      unknownMetres: line.unknownMetres, outsideMetres: line.outsideMetres,
      viewshedSees: try answer.viewshedSees(), parts: line.parts.map(SightlinePartReport.init),
      crossings: crossings?.map(report))
  }
}
