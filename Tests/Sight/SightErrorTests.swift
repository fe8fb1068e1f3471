import BergfriedCore
import BergfriedSight
import BergfriedSurface
import Testing

/// Questions that have no answer are refused, and say why.
@Suite struct SightErrorTests {
  private func at(_ column: Int, _ row: Int) -> Cell { Cell(column: column, row: row) }
  private let centre = Observer(
    cell: Cell(column: 1, row: 0), eye: .aboveGround(metres: 2))

  private func ground() throws -> Surface {
    try Surface.drawn(
      """
      0 1 2
      3 ? 5
      """)
  }

  /// What all three questions throw.
  private func error(_ observer: Observer) throws -> SightError? {
    let ground = try ground()
    let first = #expect(throws: SightError.self) { try ground.viewshed(from: observer) }
    let second = #expect(throws: SightError.self) { try ground.horizon(from: observer) }
    let third = #expect(throws: SightError.self) {
      try ground.lineOfSight(from: observer, to: at(0, 0))
    }
    // By their texts, since a height that is no number is not equal to itself.
    let texts = [first, second, third].map { $0?.description }
    #expect(texts == [texts[0], texts[0], texts[0]])
    return first
  }

  @Test func targetsWithoutGround() throws {
    let ground = try ground()
    for target in [at(-1, 0), at(3, 0), at(0, 2)] {
      #expect(throws: SightError.targetOutside(target, ground.shape)) {
        try ground.lineOfSight(from: centre, to: target)
      }
    }
    #expect(throws: SightError.noGroundAtTarget(at(1, 1))) {
      try ground.crossings(from: centre, to: at(1, 1))
    }
  }

  @Test func observersWithoutGround() throws {
    for cell in [at(1, 1), at(-1, 0), at(0, 2)] {
      var observer = centre
      observer.cell = cell
      #expect(try error(observer) == .noGroundUnderObserver(cell))
      observer.eye = .elevation(metres: 100)
      #expect(try ground().viewshed(from: observer).count(of: .unknown) == 1)
    }
  }

  @Test func observersTooFarAway() throws {
    for cell in [at(-1_000_001, 0), at(1_000_003, 0), at(0, 1_000_002), at(.max, .min)] {
      let observer = Observer(cell: cell, eye: .elevation(metres: 0))
      #expect(try error(observer) == .observerTooFar(cell))
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 3e6, -3e6])
  func absurdHeights(_ metres: Double) throws {
    var observer = centre
    observer.eye = .elevation(metres: metres)
    guard case .absurdHeight? = try error(observer) else {
      Issue.record("an eye at \(metres) m is taken")
      return
    }
    observer = centre
    observer.targetHeightMetres = metres
    guard case .absurdHeight? = try error(observer) else {
      Issue.record("a target of \(metres) m is taken")
      return
    }
  }

  @Test func `errors are told as failures`() {
    let cell = Cell(column: 3, row: 4)
    let errors: [(SightError, ErrorCode, Failure.Kind)] = [
      (.noGroundUnderObserver(cell), .observerNoGround, .badData),
      (.noGroundAtTarget(cell), .targetNoGround, .badData),
      (.absurdHeight(metres: 1e9), .heightAbsurd, .usage),
      (.targetOutside(cell, GridShape(columns: 2, rows: 2)), .targetOutside, .usage),
      (.observerTooFar(cell), .observerTooFar, .usage),
    ]
    for (error, code, kind) in errors {
      #expect(error.failure.code == code && error.failure.kind == kind)
      #expect(error.failure.text == error.description)
    }
  }
}
