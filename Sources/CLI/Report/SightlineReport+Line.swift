import BergfriedCore
import BergfriedGDAL
import BergfriedSight
import BergfriedSurface

extension SightlineReport {
  /// One line of sight as it was walked.
  struct Line: Encodable {
    struct End: Encodable {
      let place: PlaceReport
      let groundMetres: Double?
      /// The same on the raster's own surface; absent where the cells are its own.
      let rasterGroundMetres: Double?
      /// The eye, or the target's top, as an elevation.
      let metres: Double
    }

    let verdict: SightlineVerdict
    let isVisible: Bool
    let from: End
    let to: End
    let distanceMetres: Double
    let azimuthDegrees: Double
    let pitchDegrees: Double
    let curvatureCoefficient: Double
    /// Of the body that the terrain is of.
    let bodyRadiusMetres: Double
    /// The place that hides the target most.
    let blockedBy: CrossingReport?
    /// Where the line first enters the ground.
    let entry: CrossingReport?
    /// Where the line passes the ground closest, or cuts deepest into it.
    let leastClearance: CrossingReport?
    /// Absent where nothing suffices.
    let targetToAddMetres: Double?
    let eyeToAddMetres: Double?
    let unknownMetres: Double
    let outsideMetres: Double
    /// What a viewshed says; absent unless both ends are cells' centres.
    let viewshedSees: Bool?
    /// What the eye sees of the ground under the line.
    let parts: [SightlinePartReport]
    let crossings: [CrossingReport]?

    /// - Parameter tellsRaster: whether the raster's own ground under both ends is looked up.
    init(_ answer: SightlineAnswer, crossings: [Crossing]?, tellsRaster: Bool) throws {
      let line = answer.line
      let report = { (crossing: Crossing) in CrossingReport(crossing, of: answer) }
      let placed = answer.observer
      verdict = SightlineVerdict(line.verdict)
      isVisible = line.isVisible
      let raster = { (x: Double, y: Double) in
        tellsRaster ? try answer.scene.terrain.ownHeightMetres(x: x, y: y) : nil
      }
      from = End(
        place: PlaceReport(x: placed.x, y: placed.y, lonLat: placed.lonLat),
        groundMetres: line.eyeGroundMetres,
        rasterGroundMetres: try raster(placed.x, placed.y), metres: line.eyeMetres)
      to = End(
        place: answer.target, groundMetres: line.targetGroundMetres,
        rasterGroundMetres: try raster(answer.target.x, answer.target.y),
        metres: line.targetMetres)
      distanceMetres = line.distanceMetres
      azimuthDegrees = answer.azimuthDegrees
      pitchDegrees = line.pitchDegrees
      curvatureCoefficient = answer.curvature.coefficient
      bodyRadiusMetres = answer.curvature.radiusMetres
      if case .blocked(let crossing) = line.verdict {
        blockedBy = report(crossing)
      } else {
        blockedBy = nil
      }
      entry = line.entry.map(report)
      leastClearance = line.worst.map(report)
      targetToAddMetres = line.targetToAddMetres
      eyeToAddMetres = line.eyeToAddMetres
      unknownMetres = line.unknownMetres
      outsideMetres = line.outsideMetres
      viewshedSees = try answer.viewshedSees()
      parts = line.parts.map(SightlinePartReport.init)
      self.crossings = crossings?.map(report)
    }
  }
}

extension SightlineReport.Line {
  /// A few lines for a person.
  var text: String {
    let lines =
      [
        headline, "",
        "  From       \(from.place.text), \(heights(from, "eye"))",
        "  To         \(to.place.text), \(heights(to, "top"))",
        "  Line       \(Format.distance(distanceMetres)) "
          + "towards \(Format.fixed(azimuthDegrees, 1))°, pitch \(Format.fixed(pitchDegrees, 2))°",
      ] + (blockedBy.map(reasons) ?? clearance) + notes
    return lines.joined(separator: "\n") + "\n"
  }

  private var headline: String {
    switch verdict {
    case .visible: "Visible."
    case .blocked:
      "Blocked by the ground \(Format.distance(blockedBy?.distanceMetres ?? 0)) away."
    case .unknown:
      "Unknown: \(Format.distance(unknownMetres)) of the line pass over ground without data; "
        + "nothing known blocks it."
    }
  }

  private func heights(_ end: End, _ name: String) -> String {
    let above = end.groundMetres.map { ground in
      let metres = end.metres - ground
      let side = metres < -0.05 ? "under" : "above"
      return ", \(Format.fixed(metres.magnitude, 1)) m \(side) the ground"
    }
    return "\(name) at \(Format.fixed(end.metres, 1)) m\(above ?? "")"
  }

  private func reasons(_ crossing: CrossingReport) -> [String] {
    var lines = [
      "  Blocked    at \(crossing.place.text): "
        + "ground at \(Format.fixed(crossing.groundMetres, 1)) m, "
        + "line of sight at \(Format.fixed(crossing.sightMetres, 1)) m, "
        + "\(Format.fixed(-crossing.clearanceMetres, 1)) m below it"
    ]
    if let entry, entry.distanceMetres < crossing.distanceMetres {
      lines.append(
        "  Enters     the ground \(Format.distance(entry.distanceMetres)) away, "
          + "at \(entry.place.text)")
    }
    return lines + [remedy(targetToAddMetres.map(Format.enough), eyeToAddMetres.map(Format.enough))]
  }

  private func remedy(_ target: String?, _ eye: String?) -> String {
    switch (target, eye) {
    case (let target?, let eye?):
      "  To see it  raise the target by \(target) m or the eye by \(eye) m"
    case (let target?, nil):
      "  To see it  raise the target by \(target) m; it lies in the ground, so no eye sees it"
    case (nil, let eye?):
      "  To see it  raise the eye by \(eye) m; it lies in the ground, so it sees no target"
    case (nil, nil): "  To see it  raise both: either lies in the ground"
    }
  }

  private var clearance: [String] {
    guard let leastClearance else { return [] }
    return [
      "  Clearance  \(Format.fixed(leastClearance.clearanceMetres, 1)) m at the least, "
        + "\(Format.distance(leastClearance.distanceMetres)) away, "
        + "at \(leastClearance.place.text)"
    ]
  }

  /// What bears on the answer and is no part of it.
  private var notes: [String] {
    var notes: [String] = []
    if unknownMetres > 0, verdict == .blocked {
      notes.append(
        "  Unknown    ground under \(Format.distance(unknownMetres)) of the line: what is told "
          + "holds for the rest")
    }
    if outsideMetres > 0 {
      notes.append(
        "  Outside    \(Format.distance(outsideMetres)) of the line lie beyond the raster, where "
          + "nothing is taken to stand")
    }
    let raster = [("eye", from), ("target", to)].compactMap { name, end -> String? in
      guard let own = end.rasterGroundMetres, let ground = end.groundMetres,
        (own - ground).magnitude >= 0.5
      else { return nil }
      return "\(Format.fixed(own, 1)) m under the \(name)"
    }
    if !raster.isEmpty {
      notes.append(
        "  Raster     has the ground at \(raster.joined(separator: " and ")) in its own cells; "
          + "resampled to metric cells it is smoother")
    }
    if let viewshedSees, viewshedSees != isVisible {
      notes.append(
        "  Viewshed   has this cell as \(viewshedSees ? "seen" : "hidden"): it tests the "
          + "ground only along the lines between cells' centres")
    }
    return notes
  }
}
