import BergfriedCoverage
import BergfriedDatum
import Yams

/// Towers, their telescopes and looks.
extension WatchReader {
  func tower(_ section: Section, _ night: Range<Ticks>) -> Watch.Tower? {
    let name = section.required("name", "a name").flatMap { _ in section.text("name") }
    let position = position(section)
    let eye = eye(section)
    let telescopes = section.sections("telescopes").compactMap { telescope($0, night) }
    section.finish()
    guard let name, let position, let eye else { return nil }
    return Watch.Tower(name: name, position: position, eye: eye, telescopes: telescopes)
  }

  private func position(_ section: Section) -> Watch.Position? {
    let lonLat = section.numbers("at", in: [-180...180, -90...90], "[longitude, latitude]")
    let xy = section.numbers("xy", in: [-1e9...1e9, -1e9...1e9], "[x, y] in the terrain's frame")
    if section.has("at") == section.has("xy") {
      section.note("at", "give either at: [longitude, latitude] or xy: [x, y]")
      return nil
    }
    return lonLat.map { .lonLat(lon: $0[0], lat: $0[1]) } ?? xy.map { .xy(x: $0[0], y: $0[1]) }
  }

  private func eye(_ section: Section) -> Tower.Eye? {
    let ground = section.number("eye", in: 0...2000, " m")
    let roof = section.number("roof", in: 0...500, " m")
    let sea = section.number("sea", in: -500...9000, " m")
    let given = ["eye", "roof", "sea"].filter(section.has)
    guard given.count == 1 else {
      section.note(
        given.last ?? "eye",
        "give one of eye: (above the ground), roof: (above the building's top), sea: (above the "
          + "sea)")
      return nil
    }
    return ground.map { .aboveGround(metres: $0) } ?? roof.map { .aboveRoof(metres: $0) }
      ?? sea.map { .elevation(metres: $0) }
  }

  private func telescope(_ section: Section, _ night: Range<Ticks>) -> Watch.Telescope? {
    let name = section.required("name", "a name").flatMap { _ in section.text("name") }
    let optics = optics(section)
    let isCamera = section.has("pixels")
    let field = field(section, isCamera: isCamera)
    let azimuths = section.numbers(
      "azimuths", in: [-360...720, -360...720], "[from, to] in degrees")
    let pitch = section.numbers("pitch", in: [-90...90, -90...90], "[lowest, highest] in degrees")
    if let pitch, pitch[0] > pitch[1] { section.note("pitch", "the lower one comes first") }
    let height = section.number("field_height", in: 0.001...180, " degrees")
    let slew = section.number("slew", in: 0.001...3600, " degrees a second")
    let looks = section.sections("looks").compactMap { look($0, night) }
    section.finish()
    guard let name, let optics else { return nil }
    let telescope = Telescope(
      name: name, optics: optics, fieldDegrees: field ?? 360, fieldHeightDegrees: height ?? 180,
      sector: azimuths.map { Sector(startDegrees: $0[0], endDegrees: $0[1]) } ?? .allRound,
      pitchDegrees: pitch.map { min($0[0], $0[1])...max($0[0], $0[1]) } ?? -90...90,
      slewDegreesPerSecond: slew)
    return Watch.Telescope(telescope: telescope, looks: looks)
  }

  private func optics(_ section: Section) -> Telescope.Optics? {
    let aperture = section.number("aperture", in: 1...10_000, " mm")
    let magnification = section.number("magnification", in: 1...2000, "")
    let pixels = section.number("pixels", in: 1...1_000_000, "")
    if section.has("pixels"), section.has("aperture") {
      section.note("pixels", "a camera has pixels and a glass an aperture: give one of them")
      return nil
    }
    if section.has("pixels") { return pixels.map { .camera(pixels: Int($0)) } }
    guard section.has("aperture") || section.has("magnification") else { return .nakedEye }
    guard section.has("aperture"), section.has("magnification") else {
      section.note(
        section.has("aperture") ? "aperture" : "magnification",
        "a glass needs both aperture (millimetres) and magnification")
      return nil
    }
    guard let aperture, let magnification else { return nil }
    let pupil = aperture / magnification
    guard (0.2...12).contains(pupil) else {
      section.note(
        "magnification",
        "\(Words.number(aperture)) mm magnified \(Words.number(magnification)) times leaves a beam "
          + "of \(Words.number((pupil * 100).rounded() / 100)) mm for the eye; glasses have 0.2 to "
          + "12 mm")
      return nil
    }
    return .glass(apertureMillimetres: aperture, magnification: magnification)
  }

  private func field(_ section: Section, isCamera: Bool) -> Double? {
    let field = section.number("field", in: 0.001...360, " degrees")
    let focal = section.number("focal_length", in: 0.1...10_000, " mm")
    let sensor = section.number("sensor_width", in: 0.1...500, " mm")
    if section.has("focal_length") != section.has("sensor_width") {
      section.note(
        section.has("focal_length") ? "focal_length" : "sensor_width",
        "focal_length and sensor_width belong together (millimetres)")
      return nil
    }
    if section.has("field"), section.has("focal_length") {
      section.note("field", "give either field or focal_length and sensor_width")
    }
    if let focal, let sensor {
      return 2 * Angle.pitchDegrees(rise: sensor / 2, run: focal)
    }
    if isCamera, !section.has("field") {
      section.note("pixels", "a camera needs field, or focal_length and sensor_width")
    }
    return field
  }

  private func look(_ section: Section, _ night: Range<Ticks>) -> Watch.Look? {
    let target = target(section)
    let times = times(section, night)
    section.finish()
    guard let target, let times else { return nil }
    return Watch.Look(target: target, times: times, line: section.line, key: section.key)
  }

  private func target(_ section: Section) -> Watch.Look.Target? {
    let azimuth = section.number("azimuth", in: -360...360, " degrees")
    let pitch = section.number("pitch", in: -90...90, " degrees")
    guard section.has("azimuth") != section.has("towards") else {
      section.note("towards", "give either towards: (a name or [lon, lat]) or azimuth: (degrees)")
      _ = section.node("towards")
      return nil
    }
    if let azimuth { return .direction(azimuthDegrees: azimuth, pitchDegrees: pitch) }
    guard let node = section.node("towards") else { return nil }
    if node.sequence != nil {
      return section.numbers("towards", in: [-180...180, -90...90], "[longitude, latitude]").map {
        .position(.lonLat(lon: $0[0], lat: $0[1]))
      }
    }
    return section.text("towards").map { .name($0) }
  }

  /// When a look is held: from its beginning, for its length, and again and again until midnight.
  private func times(_ section: Section, _ night: Range<Ticks>) -> IntervalSet? {
    func span(_ name: String) -> Ticks? {
      guard let text = section.text(name) else { return nil }
      if let span = Words.span(text) { return span }
      section.note(name, "'\(text)' is no span of time: write 90s, 10m or 1h")
      return nil
    }
    var begin = night.lowerBound
    if let text = section.text("from") {
      guard let time = Words.time(text, in: night), night.contains(time) else {
        section.note("from", "'\(text)' is no time between bell and midnight: write it as 21:30")
        return nil
      }
      begin = time
    }
    let length = span("for")
    let period = span("every")
    if section.has("for") && length == nil || section.has("every") && period == nil { return nil }
    guard let length else {
      if period != nil { section.note("every", "needs for: how long each look is held") }
      return IntervalSet(begin..<night.upperBound)
    }
    var times: [Range<Ticks>] = []
    repeat {
      times.append(begin..<min(begin + length, night.upperBound))
      begin = begin + (period ?? Ticks(count: night.upperBound.count - night.lowerBound.count))
    } while begin < night.upperBound && times.count < 100_000
    return IntervalSet(times)
  }
}
