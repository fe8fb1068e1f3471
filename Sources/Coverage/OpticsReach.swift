/// How far and how well a telescope recognises things by one ladder, in air as clear as it is.
///
/// All distances are slant distances: from the eye straight to the target. A level is reached where
/// both the glass tells enough apart and the air leaves enough contrast, see ``Haze``.
///
///     let reach = OpticsReach(of: camera, by: ladder, in: .visibility(metres: 8000))
///     reach.recognition(atMetres: 60)   // .level(2)
public struct OpticsReach: Hashable, Sendable {
  /// By whose levels distances are told.
  public let ladder: Ladder
  /// The greatest distance of each of the ladder's levels; it falls from one to the next, and is
  /// the same for those that only the air limits.
  public let metres: [Double]

  /// The greatest distance of the first level: beyond it nobody is told from what is behind them.
  public var rangeMetres: Double { metres[0] }

  /// - Complexity: O(levels).
  public init(of telescope: Telescope, by ladder: Ladder, in air: Haze = .clear) {
    self.ladder = ladder
    metres = ladder.levels.map { level in
      min(telescope.reachMetres(perMetre: ladder.leastPerMetre(level)), air.reachMetres)
    }
  }

  /// The highest level at a slant distance.
  ///
  /// - Complexity: O(levels).
  public func recognition(atMetres distance: Double) -> Recognition {
    metres.lastIndex { distance <= $0 }.map(Recognition.level) ?? .none
  }

  /// The highest level at a distance along the level, with the target so far above or below.
  public func recognition(alongMetres run: Double, riseMetres rise: Double) -> Recognition {
    recognition(atMetres: (run * run + rise * rise).squareRoot())
  }
}
