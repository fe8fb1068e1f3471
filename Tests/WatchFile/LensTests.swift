import BergfriedCore
import BergfriedCoverage
import BergfriedWatchFile
import Testing

/// What telescopes can be, and what completes them.
@Suite struct LensTests {
  private func instrument(_ text: String) throws -> Telescope {
    try Sample.watch(Sample.telescope(text)).towers[0].telescopes[0].instrument
  }

  @Test func `a camera's field follows from its lens`() throws {
    let camera = try instrument("pixels: [4000, 3000], focal_length: 50, sensor_width: 36")
    #expect(abs(camera.fieldDegrees - 39.5978) < 1e-3)
    #expect(abs(camera.fieldHeightDegrees - 30.2200) < 1e-2)
    #expect(camera.optics == .camera(pixels: 4000))
  }

  @Test func `a camera's picture may be rolled`() throws {
    #expect(try instrument("pixels: 1920, field: 60").rollDegrees == 0)
    #expect(try instrument("pixels: 1920, field: 60, roll: -90").rollDegrees == -90)
  }

  @Test func `an unknown height is taken to be little`() throws {
    #expect(abs(try instrument("pixels: 1920, field: 90").fieldHeightDegrees - 58.7155) < 1e-3)
    #expect(try instrument("pixels: 8000, field: 360").fieldHeightDegrees == 180)
    #expect(try instrument("pixels: 8000, field: [360, 60]").fieldHeightDegrees == 60)
  }

  @Test func `a glass has a magnification, a field, or both`() throws {
    #expect(try instrument("aperture: 42, magnification: 8").fieldDegrees == 6.25)
    let wide = try instrument("aperture: 42, magnification: 8, field: 8")
    #expect(wide.fieldDegrees == 8 && wide.fieldHeightDegrees == 8)
  }

  @Test func `an eye looks round, or as wide as is said`() throws {
    #expect(try instrument("slew: 90").fieldDegrees == 360)
    let eye = try instrument("field: [120, 60], sector: [300, 60], pitch: [-30, 10]")
    #expect(eye.optics == .nakedEye && eye.fieldHeightDegrees == 60)
    #expect(eye.sector.contains(azimuthDegrees: 0) && !eye.sector.contains(azimuthDegrees: 180))
    #expect(eye.pitchDegrees == -30...10)
  }

  @Test(arguments: [
    ("aperture: 0, field: 2", "aperture"), ("aperture: -80, field: 2", "aperture"),
    ("aperture: 80", "magnification"), ("magnification: 8", "aperture is missing"),
    ("aperture: 80, magnification: 1000", "exit pupil of 0.08 mm"),
    ("aperture: 80, magnification: 2", "exit pupil of 40 mm"),
    ("aperture: 80, magnification: 20, field: 40", "at most 6"),
    ("aperture: 80, field: 70", "give the magnification"),
    ("aperture: 80, field: 2, focal_length: 500", "pixels"),
    ("aperture: 80, pixels: 1920, field: 2", "does not go with pixels"),
    ("pixels: 1920", "field"), ("pixels: 0, field: 60", "whole number"),
    ("pixels: 12.5, field: 60", "whole number"), ("pixels: 1920, field: 361", "360"),
    ("pixels: 1920, field: 0", "0.01"), ("pixels: 1920, focal_length: 50", "sensor_width"),
    ("pixels: 1920, sensor_width: 36", "focal_length"),
    ("pixels: 1920, field: 60, focal_length: 50", "stands beside field"),
    ("pixels: [1920, 1080, 3], field: 60", "columns, rows"), ("field: [60]", "2 numbers"),
    ("pitch: [10, -10]", "lower first"), ("pitch: [-91, 0]", "-90"), ("slew: 0", "slew"),
    ("aperture: 80, field: [2, 1]", "round"),
    ("aperture: 80, field: 2, roll: 5", "less than 180"), ("roll: 5", "less than 180"),
    ("pixels: 8000, field: 360, roll: 5", "less than 180"),
    ("pixels: 8000, field: 60, roll: 181", "-180"),
    ("sector: 90", "two azimuths"), ("field: .nan", "0.01"), ("field: 0x10", "0.01"),
  ])
  func `telescopes that cannot be are refused`(text: String, word: String) {
    let problems = Sample.problems(Sample.telescope(text))
    #expect(problems.count == 1)
    #expect(problems.allSatisfy { $0.contains(word) }, "\(problems)")
  }
}
