import BergfriedCore
import BergfriedCoverage
import Testing

/// When a telescope that is turned from look to look holds the streets in its field.
@Suite struct LookTests {
  /// Four short streets, north, east, south and west of a tower in the middle.
  private static let streets = [
    FlatTown.street("north", (99, 150), (101, 150)), FlatTown.street("east", (150, 99), (150, 101)),
    FlatTown.street("south", (99, 50), (101, 50)), FlatTown.street("west", (50, 99), (50, 101)),
  ]

  private struct Turn {
    let azimuthDegrees: Double
    var pitchDegrees: Double?
    let seconds: Range<Int64>
  }

  private static func times(_ seconds: Range<Int64>...) -> IntervalSet {
    IntervalSet(seconds.map { .seconds($0.lowerBound)..<(.seconds($0.upperBound)) })
  }

  /// The times at which each street is held, north, east, south, west.
  private func times(
    _ turns: [Turn], degreesPerSecond: Double?
  ) async throws -> [IntervalSet] {
    let looks = turns.map {
      Look(
        target: .direction(azimuthDegrees: $0.azimuthDegrees, pitchDegrees: $0.pitchDegrees),
        times: Self.times($0.seconds))
    }
    let glass = Telescope(
      name: "eye", optics: .nakedEye, fieldDegrees: 60,
      fieldHeightDegrees: 120, slewDegreesPerSecond: degreesPerSecond,
      schedule: .looks(looks))
    let town = FlatTown(
      ways: Self.streets,
      towers: [
        Tower(
          name: "tower", point: MapPoint(x: 100, y: 100), eye: .aboveGround(metres: 10),
          telescopes: [glass])
      ])
    let pieces = try await town.coverage().pieces
    try #require(pieces.count == 4 && pieces.allSatisfy { $0.seen == .surely })
    for piece in pieces { #expect(piece.possiblyTimes == piece.surelyTimes) }
    return pieces.map(\.surelyTimes)
  }

  @Test func `nothing is seen while the telescope turns`() async throws {
    let turns = [
      Turn(azimuthDegrees: 0, seconds: 0..<600), Turn(azimuthDegrees: 90, seconds: 600..<1200),
      Turn(azimuthDegrees: 180, seconds: 1300..<1800),
    ]
    let still = try await times(turns, degreesPerSecond: nil)
    #expect(
      still == [Self.times(0..<600), Self.times(600..<1200), Self.times(1300..<1800), .init()])
    // A right angle takes a minute; the second turn is over before its look begins.
    let turning = try await times(turns, degreesPerSecond: 1.5)
    #expect(
      turning == [Self.times(0..<600), Self.times(660..<1200), Self.times(1300..<1800), .init()])
  }

  @Test func `it turns the short way round`() async throws {
    let times = try await times(
      [
        Turn(azimuthDegrees: 345, seconds: 0..<100), Turn(azimuthDegrees: 15, seconds: 100..<200),
        Turn(azimuthDegrees: 270, seconds: 200..<400),
      ], degreesPerSecond: 1)
    // 30 degrees past north, then 105 back.
    #expect(times[0] == Self.times(0..<100, 130..<200))
    #expect(times[3] == Self.times(305..<400))
  }

  @Test func `the slower axis counts`() async throws {
    let times = try await times(
      [
        Turn(azimuthDegrees: 0, pitchDegrees: 30, seconds: 0..<100),
        Turn(azimuthDegrees: 10, pitchDegrees: -20, seconds: 100..<200),
      ], degreesPerSecond: 1)
    #expect(times[0] == Self.times(0..<100, 150..<200))
  }

  /// It would take a minute to the east, and the look there is over after ten seconds; so the look
  /// to the south, two minutes off, is not nearer for it.
  @Test func `a look that cannot be reached brings the next one no nearer`() async throws {
    let times = try await times(
      [
        Turn(azimuthDegrees: 0, seconds: 0..<600), Turn(azimuthDegrees: 90, seconds: 600..<610),
        Turn(azimuthDegrees: 180, seconds: 610..<1200),
      ], degreesPerSecond: 1.5)
    #expect(times[1].isEmpty)
    #expect(times[2] == Self.times(720..<1200))
  }

  @Test func `a look that cannot be reached is not tried`() async throws {
    let times = try await times(
      [
        Turn(azimuthDegrees: 0, seconds: 0..<600), Turn(azimuthDegrees: 90, seconds: 600..<610),
        Turn(azimuthDegrees: 0, seconds: 610..<1200),
      ], degreesPerSecond: 1.5)
    #expect(times[0] == Self.times(0..<600, 610..<1200))
  }

  /// A street is looked for where it passes cells of 2 m; at 50 m they are over two degrees apart.
  @Test func `a look between two samples of a piece holds part of it`() async throws {
    for azimuth in stride(from: -5.5, through: 5.5, by: 0.25) {
      let glass = Telescope(
        name: "glass", optics: .nakedEye, fieldDegrees: 0.5, fieldHeightDegrees: 60,
        schedule: .looks([
          Look(
            target: .direction(azimuthDegrees: azimuth, pitchDegrees: -10),
            times: Self.times(0..<600))
        ]))
      let town = FlatTown(
        ways: [FlatTown.street("north", (95, 151), (105, 151))],
        towers: [
          Tower(
            name: "tower", point: MapPoint(x: 100, y: 101), eye: .aboveGround(metres: 10),
            telescopes: [glass])
        ])
      let piece = try #require(try await town.coverage().pieces.first)
      #expect(piece.possiblyTimes == Self.times(0..<600), "azimuth \(azimuth)")
      #expect(piece.surelyTimes.isEmpty)
    }
  }

  @Test func `two looks to one side need no turn`() async throws {
    let north = [
      Turn(azimuthDegrees: 0, seconds: 0..<600), Turn(azimuthDegrees: 0, seconds: 600..<900),
    ]
    let times = try await times(north, degreesPerSecond: 0.1)
    #expect(times[0] == Self.times(0..<900) && times.dropFirst().allSatisfy(\.isEmpty))
  }
}
