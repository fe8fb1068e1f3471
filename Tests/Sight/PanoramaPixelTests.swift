import BergfriedCore
import BergfriedSight
import BergfriedSurface
import Testing

@Suite struct PanoramaPixelTests {
  private func east(_ ground: Surface, eye: Observer.Eye) throws -> Panorama {
    try ground.panorama(
      from: Observer(cell: Cell(column: 0, row: 0), eye: eye), curvature: .none,
      view: PanoramaView(
        sector: Sector(startDegrees: 89.5, endDegrees: 90.5), pitches: .degrees(-90...90),
        pixelsPerDegree: 1))
  }

  /// The pixels of the column at some pitches.
  private func pixels(_ panorama: Panorama, _ pitches: [Double]) throws -> [PanoramaPixel] {
    try pitches.map { pitch in
      let place = try #require(panorama.strip.place(azimuthDegrees: 90, pitchDegrees: pitch))
      return panorama[Int(place.x), Int(place.y)]
    }
  }

  @Test func aWallBelongsToWhatItBears() throws {
    // Eye 10 m over a plain, a wall of 40 m from 20 to 30 m away.
    let ground = try Surface.drawn("0004")
    let panorama = try east(ground, eye: .aboveGround(metres: 10))
    let seen = try pixels(panorama, [-60.5, -30.5, 0.5, 44.5, 45.5])
    guard case .ground(let near, let foot) = seen[0], case .ground(_, let lawn) = seen[1],
      case .ground(let middle, let wall) = seen[2]
    else {
      Issue.record("no ground in \(seen)")
      return
    }
    #expect((near - 10 / 1.767).magnitude < 0.01 && foot.column <= 1)
    #expect(lawn.column == 1 || lawn.column == 2)
    #expect(wall.column == 3 && (20..<30).contains(middle))
    #expect(seen[3] != .sky && seen[4] == .sky)
  }

  @Test func ridgesTellHowMuchTheyHide() throws {
    let ground = try Surface.drawn("010000000009")
    let panorama = try east(ground, eye: .aboveGround(metres: 20))
    let column = (0..<180).map { panorama.hiddenMetres(below: 0, $0) }
    let ridges = column.filter { $0 > 0 }
    // Over the first hill of 10 m the look falls on: down to the plain 10 m farther out, at 20 m.
    #expect(ridges.count <= 1)
    let hill = try Surface.drawn("020000000009")
    let higher = try east(hill, eye: .aboveGround(metres: 20))
    let hidden = (0..<180).map { higher.hiddenMetres(below: 0, $0) }.filter { $0 > 0 }
    // Level over the hill at 10 m, into the wall that rises from 100 to 110 m.
    #expect(hidden.count == 1 && (90..<100).contains(hidden[0]))
  }

  @Test func unknownGroundIsNeitherGroundNorSky() throws {
    let ground = try Surface.drawn("00?03")
    let seen = try pixels(try east(ground, eye: .aboveGround(metres: 10)), [-80, -40, -15, 20, 60])
    #expect(seen[1] == .unknown && seen[4] == .sky)
    for index in [0, 2, 3] {
      guard case .ground = seen[index] else {
        Issue.record("\(seen[index]) at \(index)")
        return
      }
    }
  }

  @Test func nothingButSkyWhereNoGroundIs() throws {
    let ground = try Surface.drawn("?")
    let panorama = try east(ground, eye: .elevation(metres: 10))
    #expect(panorama.skyline == [.none])
    #expect(try pixels(panorama, [-80, 0, 80]) == [.sky, .sky, .sky])
  }

  @Test func anObserverWithoutGroundIsTold() throws {
    let ground = try Surface.drawn("?0")
    #expect(throws: SightError.noGroundUnderObserver(Cell(column: 0, row: 0))) {
      try east(ground, eye: .aboveGround(metres: 2))
    }
  }

  @Test func aFittedStripHoldsTheSkyline() throws {
    let ground = try Surface.drawn(
      """
      0 0 9
      0 0 0
      5 0 0
      """)
    let observer = Observer(cell: Cell(column: 1, row: 1), eye: .aboveGround(metres: 5))
    let panorama = try ground.panorama(from: observer, view: PanoramaView(pixelsPerDegree: 1))
    #expect(panorama.strip.shape.columns == 360)
    for point in panorama.skyline {
      guard case .ground(let pitch, _, _) = point else { continue }
      #expect(panorama.strip.pitchDegrees.contains(pitch))
    }
    #expect((0..<360).allSatisfy { panorama[$0, 0] == .sky })
  }

  @Test func aSightingSaysWhereThingsShow() throws {
    let ground = try Surface.drawn("00301")
    let observer = Observer(
      cell: Cell(column: 0, row: 0), eye: .aboveGround(metres: 10), targetHeightMetres: 99)
    let hidden = try ground.sighting(
      of: Cell(column: 4, row: 0), from: observer, curvature: .none)
    #expect(!hidden.isVisible)
    let pole = try ground.sighting(
      of: Cell(column: 4, row: 0), heightMetres: 40, from: observer, curvature: .none)
    #expect(pole.isVisible && pole.azimuthDegrees == 90 && pole.pitchDegrees == 45)
  }
}
