import BergfriedCore
import BergfriedSight
import BergfriedSurface

extension SightlineReport {
  /// One line of sight as it was walked.
  package struct Line: Encodable, Sendable {
    package struct End: Encodable, Sendable {
      package let place: PlaceReport
      package let groundMetres: Double?
      /// The same on the raster's own surface; absent where the cells are its own.
      package let rasterGroundMetres: Double?
      /// The eye, or the target's top, as an elevation.
      package let metres: Double

      package init(
        place: PlaceReport, groundMetres: Double?, rasterGroundMetres: Double?, metres: Double
      ) {
        self.place = place
        self.groundMetres = groundMetres
        self.rasterGroundMetres = rasterGroundMetres
        self.metres = metres
      }
    }

    package let verdict: SightlineVerdict
    package let isVisible: Bool
    package let from: End
    package let to: End
    package let distanceMetres: Double
    package let azimuthDegrees: Double
    package let pitchDegrees: Double
    package let curvatureCoefficient: Double
    /// Of the body that the terrain is of.
    package let bodyRadiusMetres: Double
    /// The place that hides the target most.
    package let blockedBy: CrossingReport?
    /// Where the line first enters the ground.
    package let entry: CrossingReport?
    /// Where the line passes the ground closest, or cuts deepest into it.
    package let leastClearance: CrossingReport?
    /// Absent where nothing suffices.
    package let targetToAddMetres: Double?
    package let eyeToAddMetres: Double?
    package let unknownMetres: Double
    package let outsideMetres: Double
    /// What a viewshed says; absent unless both ends are cells' centres.
    package let viewshedSees: Bool?
    /// What the eye sees of the ground under the line.
    package let parts: [SightlinePartReport]
    package let crossings: [CrossingReport]?

    package init(
      verdict: SightlineVerdict, isVisible: Bool, from: End, to: End, distanceMetres: Double,
      azimuthDegrees: Double, pitchDegrees: Double, curvatureCoefficient: Double,
      bodyRadiusMetres: Double, blockedBy: CrossingReport?, entry: CrossingReport?,
      leastClearance: CrossingReport?, targetToAddMetres: Double?, eyeToAddMetres: Double?,
      unknownMetres: Double, outsideMetres: Double, viewshedSees: Bool?,
      parts: [SightlinePartReport], crossings: [CrossingReport]?
    ) {
      self.verdict = verdict
      self.isVisible = isVisible
      self.from = from
      self.to = to
      self.distanceMetres = distanceMetres
      self.azimuthDegrees = azimuthDegrees
      self.pitchDegrees = pitchDegrees
      self.curvatureCoefficient = curvatureCoefficient
      self.bodyRadiusMetres = bodyRadiusMetres
      self.blockedBy = blockedBy
      self.entry = entry
      self.leastClearance = leastClearance
      self.targetToAddMetres = targetToAddMetres
      self.eyeToAddMetres = eyeToAddMetres
      self.unknownMetres = unknownMetres
      self.outsideMetres = outsideMetres
      self.viewshedSees = viewshedSees
      self.parts = parts
      self.crossings = crossings
    }

  }
}

extension SightlineReport.Line {
  /// A few lines for a person.
  package var text: String {
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
