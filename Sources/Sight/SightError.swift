public import BergfriedCore

/// Why a question about sight has no answer.
public enum SightError: Error, Equatable {
  /// The observer's ground is unknown or outside the surface and the eye was given above ground.
  case noGroundUnderObserver(Cell)
  /// The eye or target height is not a usable number of metres.
  case absurdHeight(metres: Double)
  /// The target lies outside the surface.
  case targetOutside(Cell, GridShape)
  /// The target's ground is unknown, so nothing can be said about seeing it.
  case noGroundAtTarget(Cell)
  /// The observer is so far off the surface that cell numbers lose their meaning.
  case observerTooFar(Cell)
}

extension SightError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noGroundUnderObserver(let cell):
      "the ground under the observer at \(cell) is unknown: "
        + "give the eye as an elevation instead of a height above ground"
    case .absurdHeight(let metres):
      "a height of \(metres) m is out of range: give a number within ±1,000,000 m"
    case .targetOutside(let cell, let shape):
      "the target at \(cell) lies outside the surface of \(shape.columns) x \(shape.rows) cells"
    case .noGroundAtTarget(let cell):
      "the ground of the target at \(cell) is unknown, so whether it is seen is unknown too"
    case .observerTooFar(let cell):
      "the observer at \(cell) is more than 1,000,000 cells away from the surface"
    }
  }
}

extension SightError: FailureConvertible {
  /// As unusable data where ground is missing, and otherwise as a mistake in the question.
  public var failure: Failure {
    switch self {
    case .noGroundUnderObserver: Failure(.observerNoGround, description)
    case .absurdHeight: Failure(.heightAbsurd, description)
    case .targetOutside: Failure(.targetOutside, description)
    case .noGroundAtTarget: Failure(.targetNoGround, description)
    case .observerTooFar: Failure(.observerTooFar, description)
    }
  }
}
