import BergfriedCore
import BergfriedFiles
package import BergfriedScene
import BergfriedSight
import BergfriedSurface

/// The profile under a line of sight as a picture: the ground, the line, and what blocks it.
///
/// The sight line is straight and the earth is curved: lines of equal elevation bend down with
/// distance, by curvature less refraction, and so does the ground.
package struct ProfileSVG {
  private let answer: SightlineAnswer
  private let profile: Profile
  private let scale: ProfileScale

  package init(_ answer: SightlineAnswer) throws {
    self.answer = answer
    profile = try Profile(answer)
    scale = ProfileScale(profile)
  }

  package var text: String {
    let size = "\(Format.plain(ProfileScale.width)) \(Format.plain(ProfileScale.height))"
    let head =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(size)\" width=\"1000\" "
      + "height=\"440\" font-family=\"Inter, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif\">"
    let frame = SVG.element(
      "rect",
      [
        ("x", "\(scale.left)"), ("y", "\(scale.top)"), ("width", "\(scale.right - scale.left)"),
        ("height", "\(scale.bottom - scale.top)"),
      ])
    let parts =
      [head, "<title>\(XMLText.escaped(title))</title>", "<desc>Drawn by bergfried</desc>"]
      + ["<defs><clipPath id=\"plot\">\(frame)</clipPath></defs>"]
      + [SVG.element("rect", [("width", "1000"), ("height", "440"), ("fill", "#ffffff")])]
      + headings + ["<g clip-path=\"url(#plot)\">"] + elevationLines + ground + sightLine
      + ["</g>"] + axes + ends + blocking + ["</svg>"]
    return parts.joined(separator: "\n") + "\n"
  }

  // MARK: - Words

  private var title: String {
    switch answer.line.verdict {
    case .visible: "Visible over \(Format.distance(answer.line.distanceMetres))"
    case .unknown: "Unknown: the ground is unknown under a part of the line"
    case .blocked(let crossing):
      "Blocked by the ground \(Format.distance(crossing.distanceMetres)) away"
    }
  }

  private var headings: [String] {
    let line = answer.line
    let refraction = answer.curvature.refraction
    let facts = [
      "\(Format.distance(line.distanceMetres)) towards \(Format.fixed(answer.azimuthDegrees, 1))°",
      "pitch \(Format.fixed(line.pitchDegrees, 2))°",
      "eye \(Format.fixed(line.eyeMetres, 1)) m, target \(Format.fixed(line.targetMetres, 1)) m",
      "refraction \(Format.fixed(refraction, 3))",
      "heights drawn × \(Format.fixed(scale.exaggeration, scale.exaggeration < 10 ? 1 : 0))",
    ]
    return [
      SVG.text(title, scale.left, 34, size: 20, fill: Ink.text, weight: "600"),
      SVG.text(facts.joined(separator: "  ·  "), scale.left, 58, size: 13, fill: Ink.soft),
    ]
  }

  // MARK: - Ground and line

  private var elevations: AxisTicks {
    let drop = profile.curvature.dropMetres(atMetres: profile.lengthMetres)
    let ticks = AxisTicks(from: scale.lowMetres, to: scale.highMetres, count: 9)
    let count = (max(drop, 0) / ticks.step).rounded(.up)
    return AxisTicks(
      from: scale.lowMetres + min(drop, 0), to: scale.highMetres + count * ticks.step,
      count: ticks.values.count + Int(count))
  }

  /// Lines of equal elevation, bent by the earth.
  private var elevationLines: [String] {
    elevations.values.map { elevation in
      let points = (0...60).map { step -> (Double, Double) in
        let distance = profile.lengthMetres * Double(step) / 60
        return point(distance, elevation - profile.curvature.dropMetres(atMetres: distance))
      }
      return SVG.path(points, [("fill", "none"), ("stroke", Ink.grid), ("stroke-width", "1")])
    }
  }

  private var ground: [String] {
    profile.runs.flatMap { run -> [String] in
      guard let first = run.first, let last = run.last else { return [] }
      let points = run.map { point($0.distanceMetres, $0.levelMetres) }
      let body =
        [(scale.x(first.distanceMetres), scale.bottom)] + points
        + [(scale.x(last.distanceMetres), scale.bottom)]
      return [
        SVG.path(body, [("fill", Ink.ground), ("stroke", "none")]),
        SVG.path(points, [("fill", "none"), ("stroke", Ink.hidden), ("stroke-width", "1.6")]),
      ] + seenStretches(of: run)
    }
  }

  private func seenStretches(of run: [Profile.Point]) -> [String] {
    run.split { !$0.isSeen }.compactMap { stretch in
      guard stretch.count > 1 else { return nil }
      return SVG.path(
        stretch.map { point($0.distanceMetres, $0.levelMetres) },
        [
          ("fill", "none"), ("stroke", Ink.seen), ("stroke-width", "3.2"),
          ("stroke-linejoin", "round"), ("stroke-linecap", "round"),
        ])
    }
  }

  private var sightLine: [String] {
    let eye = point(0, profile.eyeMetres)
    let target = point(profile.lengthMetres, profile.targetLevelMetres)
    let solid = [("fill", "none"), ("stroke", Ink.free), ("stroke-width", "2")]
    guard let block = answer.line.entry else { return [SVG.path([eye, target], solid)] }
    let dashed = [
      ("fill", "none"), ("stroke", Ink.blocked), ("stroke-width", "1.6"),
      ("stroke-dasharray", "6 5"),
    ]
    let turn = onLine(block.distanceMetres)
    return [SVG.path([turn, target], dashed), SVG.path([eye, turn], solid)]
  }

  // MARK: - Marks

  private var ends: [String] {
    let foot = answer.line.eyeGroundMetres ?? profile.eyeMetres
    return mast(at: 0, from: foot, to: profile.eyeMetres)
      + mast(
        at: profile.lengthMetres, from: profile.targetFootLevelMetres,
        to: profile.targetLevelMetres)
      + [
        label("Eye", at: point(0, profile.eyeMetres), anchor: "start"),
        label(
          "Target", at: point(profile.lengthMetres, profile.targetLevelMetres), anchor: "end"),
      ]
  }

  private func label(_ word: String, at place: (Double, Double), anchor: String) -> String {
    SVG.text(
      word, place.0 + (anchor == "start" ? 8 : -8), place.1 - 10, size: 13, fill: Ink.text,
      anchor: anchor, weight: "600", halo: true)
  }

  private func mast(at distance: Double, from foot: Double, to top: Double) -> [String] {
    [
      SVG.path(
        [point(distance, foot), point(distance, top)],
        [("stroke", Ink.text), ("stroke-width", "2.4"), ("fill", "none")]),
      SVG.circle(point(distance, top), radius: 4.5, fill: Ink.text),
    ]
  }

  private var blocking: [String] {
    guard case .blocked(let crossing) = answer.line.verdict else { return clearance }
    let ground = groundPoint(crossing)
    let words =
      "\(Format.fixed(-crossing.clearanceMetres, 1)) m above the line, "
      + "\(Format.distance(crossing.distanceMetres)) away"
    let ends = [
      answer.line.targetToAddMetres.map { "\(Format.enough($0)) m more at the target" },
      answer.line.eyeToAddMetres.map { "\(Format.enough($0)) m more at the eye" },
    ].compactMap(\.self)
    let add =
      ends.isEmpty
      ? "both ends lie in the ground" : "seen with " + ends.joined(separator: " or ")
    return [
      SVG.path(
        [ground, onLine(crossing.distanceMetres)],
        [("stroke", Ink.blocked), ("stroke-width", "1.6"), ("fill", "none")]),
      SVG.circle(ground, radius: 5.5, fill: Ink.blocked),
    ] + callout(at: ground, [words, add], fill: Ink.blocked)
  }

  private var clearance: [String] {
    guard let worst = answer.line.worst else { return [] }
    let ground = groundPoint(worst)
    let words =
      "\(Format.fixed(worst.clearanceMetres, 1)) m clear at the least, "
      + "\(Format.distance(worst.distanceMetres)) away"
    return [
      SVG.path(
        [ground, onLine(worst.distanceMetres)],
        [("stroke", Ink.free), ("stroke-width", "1.6"), ("fill", "none")]),
      SVG.circle(ground, radius: 4.5, fill: Ink.free),
    ] + callout(at: onLine(worst.distanceMetres), [words], fill: Ink.free)
  }

  /// Words at the top of the sky, where nothing else is drawn, and a line down to a place.
  private func callout(at place: (Double, Double), _ lines: [String], fill: String) -> [String] {
    let isRight = place.0 > (scale.left + scale.right) / 2
    let leader = SVG.path(
      [(place.0, scale.top + 2), (place.0, place.1 - 7)],
      [("stroke", fill), ("stroke-width", "1"), ("fill", "none")])
    return [leader]
      + lines.enumerated().map { number, line in
        SVG.text(
          line, place.0 + (isRight ? -8 : 8), scale.top + 13 + 17 * Double(number), size: 12.5,
          fill: fill, anchor: isRight ? "end" : "start", weight: number == 0 ? "600" : "400",
          halo: true)
      }
  }

  // MARK: - Places

  private func point(_ distance: Double, _ level: Double) -> (Double, Double) {
    (scale.x(distance), scale.y(level))
  }

  private func onLine(_ distance: Double) -> (Double, Double) {
    let part = profile.lengthMetres > 0 ? distance / profile.lengthMetres : 0
    return point(
      distance, profile.eyeMetres + part * (profile.targetLevelMetres - profile.eyeMetres))
  }

  private func groundPoint(_ crossing: Crossing) -> (Double, Double) {
    let drop = profile.curvature.dropMetres(atMetres: crossing.distanceMetres)
    return point(crossing.distanceMetres, crossing.groundMetres - drop)
  }

  // MARK: - Axes

  private var axes: [String] {
    ProfileAxes(scale: scale, profile: profile, elevations: elevations).elements
  }
}
