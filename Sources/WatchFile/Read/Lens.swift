import BergfriedCore
import BergfriedCoverage
import Foundation

/// What a telescope's keys say about its optics, completed where one number follows from others.
struct Lens {
  let optics: Telescope.Optics
  let fieldDegrees: Double
  let fieldHeightDegrees: Double
  private(set) var rollDegrees = 0.0

  /// The width of what an eye sees in a common eyepiece: where a glass has a magnification and no
  /// field, or the other way round, one follows from the other by it.
  static let apparentFieldDegrees = 50.0
  /// No eyepiece shows more.
  static let greatestApparentFieldDegrees = 120.0
  /// The width of the pencil of light that leaves a glass: less shows nothing, and more than this
  /// enters no eye.
  static let exitPupilMillimetres = 0.25...30.0
  /// Height over width of a picture of which only the width is known: the flattest in use, so that
  /// nothing is taken to be seen that is not.
  static let flattestPicture = 9.0 / 16.0

  static let widths = 0.01...360.0
  static let heights = 0.01...180.0

  init?(_ section: Section<TelescopeKey>) {
    let isCamera = section[.pixels] != nil
    let alien: [TelescopeKey] =
      isCamera ? [.aperture, .magnification] : [.focalLength, .sensorWidth]
    let wrong = alien.compactMap { section[$0] }
    for entry in wrong {
      entry.fail(
        isCamera
          ? "does not go with pixels: a camera has pixels, and a field or a lens"
          : "does not go without pixels: give the camera's pixels")
    }
    guard wrong.isEmpty else { return nil }
    let isGlass = section[.aperture] != nil || section[.magnification] != nil
    let lens =
      isCamera ? Lens(camera: section) : isGlass ? Lens(glass: section) : Lens(eye: section)
    guard let lens else { return nil }
    self = lens
    rollDegrees = lens.roll(section)
  }

  /// By how much the picture is turned: only a flat one is.
  private func roll(_ section: Section<TelescopeKey>) -> Double {
    guard let entry = section[.roll] else { return 0 }
    let degrees = entry.number("a roll in degrees", -180...180) ?? 0
    guard case .camera = optics, max(fieldDegrees, fieldHeightDegrees) < 180 else {
      entry.fail("goes only with a camera whose picture is less than 180 degrees wide and high")
      return 0
    }
    return degrees
  }

  private init(_ optics: Telescope.Optics, _ width: Double, _ height: Double) {
    self.optics = optics
    fieldDegrees = width
    fieldHeightDegrees = min(height, 180)
  }

  private init?(eye section: Section<TelescopeKey>) {
    guard let entry = section[.field] else {
      self.init(.nakedEye, 360, 180)
      return
    }
    guard let field = Lens.field(entry) else { return nil }
    self.init(.nakedEye, field.width, field.height ?? 180)
  }

  private init?(glass section: Section<TelescopeKey>) {
    let aperture = section.required(.aperture, "the width of the front lens in millimetres")?
      .number("an aperture in millimetres", 1...5000)
    let given = section[.magnification]?.number("a magnification", 1...2000)
    let field = section[.field].flatMap(Lens.field)
    if section[.magnification] == nil, section[.field] == nil {
      section.fail("a glass needs its magnification, its field in degrees, or both: give one")
    }
    guard let aperture,
      let magnification = given ?? field.map({ Lens.apparentFieldDegrees / $0.width })
    else { return nil }
    guard magnification >= 1 else {
      section[.field]?.fail("is too wide for a common eyepiece: give the magnification as well")
      return nil
    }
    let width = field?.width ?? Lens.apparentFieldDegrees / magnification
    guard (field?.height ?? width) == width else {
      section[.field]?.fail("a glass's field is round: give its width alone")
      return nil
    }
    guard width * magnification <= Lens.greatestApparentFieldDegrees else {
      section[.field]?.fail(
        "no glass shows \(Format.plain(width)) degrees at a magnification of "
          + "\(Format.plain(magnification)): give at most "
          + Lens.rounded(Lens.greatestApparentFieldDegrees / magnification)
      )
      return nil
    }
    let pupil = aperture / magnification
    guard Lens.exitPupilMillimetres.contains(pupil) else {
      (section[.magnification] ?? section[.aperture])?.fail(
        "no glass of \(Format.plain(aperture)) mm magnifies \(Lens.rounded(magnification)) times, "
          + "with an exit pupil of \(Lens.rounded(pupil)) mm: give aperture / magnification from "
          + "\(Format.plain(Lens.exitPupilMillimetres.lowerBound)) to "
          + Format.plain(Lens.exitPupilMillimetres.upperBound))
      return nil
    }
    self.init(
      .glass(apertureMillimetres: aperture, magnification: magnification), width, width)
  }

  private init?(camera section: Section<TelescopeKey>) {
    guard let pixels = section[.pixels].flatMap(Lens.pixels),
      let field = Lens.cameraField(section)
    else { return nil }
    let shape = pixels.rows.map { Double($0) / Double(pixels.columns) } ?? Lens.flattestPicture
    self.init(
      .camera(pixels: pixels.columns), field.width,
      field.height ?? Lens.height(width: field.width, shape: shape))
  }

  /// Reads the width of the field, or `[width, height]`.
  private static func field(_ entry: Entry) -> (width: Double, height: Double?)? {
    let what = "a field in degrees"
    guard entry.isList else { return entry.number(what, widths).map { ($0, nil) } }
    return entry.numbers(what, [widths, heights]).map { ($0[0], $0[1]) }
  }

  /// Reads the number of columns, or `[columns, rows]`.
  private static func pixels(_ entry: Entry) -> (columns: Int, rows: Int?)? {
    let what = "a number of pixels"
    guard entry.isList else { return entry.whole(what, 16...1_000_000).map { ($0, nil) } }
    let items = entry.list(what)
    guard items.count == 2 else {
      entry.fail("\(items.count) numbers are no picture's size: give [columns, rows]")
      return nil
    }
    let numbers = items.compactMap { $0.whole(what, 16...1_000_000) }
    return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
  }

  private static func cameraField(
    _ section: Section<TelescopeKey>
  ) -> (width: Double, height: Double?)? {
    let lens: [TelescopeKey] = [.focalLength, .sensorWidth]
    if let entry = section[.field] {
      for key in lens {
        section[key]?.fail("stands beside field, which says the same: give one of them")
      }
      return field(entry)
    }
    guard lens.contains(where: { section[$0] != nil }) else {
      section.fail("a camera needs its field in degrees, or focal_length and sensor_width")
      return nil
    }
    let millimetres = lens.map {
      section.required($0, "millimetres, as pixels and a field follow from both only")?
        .number("a length in millimetres", 0.1...5000)
    }
    guard let focal = millimetres[0], let sensor = millimetres[1] else { return nil }
    return (2 * atan(sensor / (2 * focal)) * 180 / .pi, nil)
  }

  /// How high a picture's field is: as drawn on a plane, or spread evenly over the angle where it
  /// is wider than a plane can show.
  private static func height(width: Double, shape: Double) -> Double {
    guard width <= Telescope.greatestFlatFieldDegrees else { return width * shape }
    return 2 * atan(tan(width * .pi / 360) * shape) * 180 / .pi
  }

  private static func rounded(_ value: Double) -> String {
    Format.plain((value * 100).rounded() / 100)
  }
}
