import BergfriedCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a telescope shows while it is pointed somewhere.
///
/// *Model.* A camera's picture that is less than 180 degrees wide and high is flat
/// (``PictureField``), a glass's field is round (``DiscField``); all else lies between two azimuths
/// and two pitches (``AngularField``): whom an eye is told to watch, and panoramas, which no plane
/// can show.
struct FieldShape: Sendable {
  private enum Outline: Sendable {
    case angles
    case picture(PictureField)
    case disc(DiscField)
  }

  /// Azimuths and pitches beyond which nothing of it lies.
  let bounds: AngularField
  private let inner: AngularField
  private let outline: Outline

  static let everywhere = FieldShape(.angles, within: .everywhere)

  init(of telescope: Telescope, azimuthDegrees azimuth: Double, pitchDegrees pitch: Double) {
    let axis = FieldAxis(
      azimuthDegrees: azimuth, pitchDegrees: pitch, rollDegrees: telescope.rollDegrees)
    switch telescope.fieldKind {
    case .flat(let halfTangents):
      let corners = PictureField.corners(axis, halfTangents: halfTangents)
      self.init(
        .picture(PictureField(axis, halfTangents: halfTangents)),
        within: FieldShape.bounds(
          of: corners, azimuth, pitch, radiusDegrees: telescope.fieldRadiusDegrees))
    case .round:
      let radius = telescope.fieldRadiusDegrees
      self.init(
        .disc(DiscField(axis, radiusDegrees: radius)),
        within: FieldShape.bounds(ofDisc: radius, azimuth, pitch))
    case .angular:
      let (width, height) = (telescope.fieldDegrees, telescope.fieldHeightDegrees)
      self.init(
        .angles,
        within: AngularField(
          startDegrees: azimuth - width / 2, turnDegrees: width,
          pitchDegrees: pitch - height / 2...pitch + height / 2))
    }
  }

  private init(_ outline: Outline, within bounds: AngularField) {
    self.outline = outline
    self.bounds = bounds.widened(byDegrees: AngularField.roundingDegrees)
    inner = bounds.widened(byDegrees: -AngularField.roundingDegrees)
  }

  /// Whether all of a target lies in it.
  func holdsAll(of target: FieldTarget) -> Bool {
    switch outline {
    case .angles: inner.holdsAll(of: target.box)
    case .picture(let picture):
      picture.holdsAll(of: target.solid) && target.others.allSatisfy(picture.holdsAll)
    case .disc(let disc):
      disc.holdsAll(of: target.solid) && target.others.allSatisfy(disc.holdsAll)
    }
  }

  /// Whether some of a target lies in it.
  func holdsSome(of target: FieldTarget) -> Bool {
    guard bounds.holdsSome(of: target.box) else { return false }
    switch outline {
    case .angles: return true
    case .picture(let picture):
      return picture.holdsSome(of: target.solid) || target.others.contains(where: picture.holdsSome)
    case .disc(let disc):
      return disc.holdsSome(of: target.solid) || target.others.contains(where: disc.holdsSome)
    }
  }

  /// So much more is taken where the bounds of a flat or a round field are told in angles.
  private static let slackDegrees = 1e-6

  /// Between which azimuths the corners of a picture lie: those of the edges lie between them, as
  /// azimuths rise or fall all along a straight line, unless the picture shows the zenith or the
  /// nadir.
  private static func bounds(
    of corners: [SIMD3<Double>], _ azimuth: Double, _ pitch: Double, radiusDegrees radius: Double
  ) -> AngularField {
    let pitches = FieldShape.pitches(about: pitch, radiusDegrees: radius)
    var (least, most) = (0.0, 0.0)
    for (corner, next) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
      let turn = turned(of: corner, from: azimuth)
      (least, most) = (min(least, turn), max(most, turn))
      // Round the pole the corners' azimuths turn once all the way; near it rounding decides.
      if corner.cross(next).z.magnitude < 1e-9 { return round(pitches) }
    }
    let sides = zip(corners, corners.dropFirst() + corners.prefix(1)).map { $0.cross($1).z > 0 }
    if Set(sides).count == 1 { return round(pitches) }
    return AngularField(
      startDegrees: azimuth + least, turnDegrees: most - least, pitchDegrees: pitches
    ).widened(byDegrees: slackDegrees)
  }

  private static func round(_ pitches: ClosedRange<Double>) -> AngularField {
    AngularField(startDegrees: 0, turnDegrees: 360, pitchDegrees: pitches)
  }

  private static func turned(of direction: SIMD3<Double>, from azimuth: Double) -> Double {
    let own = Angle.azimuthDegrees(east: direction.x, north: direction.y)
    return Sector.wrapped(own - azimuth + 180) - 180
  }

  private static func bounds(
    ofDisc radius: Double, _ azimuth: Double, _ pitch: Double
  ) -> AngularField {
    let pitches = FieldShape.pitches(about: pitch, radiusDegrees: radius)
    guard pitch.magnitude + radius + slackDegrees < 90 else { return round(pitches) }
    let half = asin(sin(radius * .pi / 180) / cos(pitch * .pi / 180)) * 180 / .pi + slackDegrees
    return AngularField(
      startDegrees: azimuth - half, turnDegrees: 2 * half, pitchDegrees: pitches)
  }

  private static func pitches(
    about pitch: Double, radiusDegrees radius: Double
  ) -> ClosedRange<Double> {
    let all = radius + slackDegrees
    return pitch - all...pitch + all
  }
}
