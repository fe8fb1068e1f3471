import BergfriedCore

/// What a telescope can hold wherever it is pointed: its field of regard (FOR).
///
/// *Model.* Anything is held within the telescope's sector and pitches only, and within the range
/// of the first ladder's first level: beyond that nobody is told from what is behind them. What a
/// look holds of a target is what lies in its field (`FieldShape`) and in here.
struct FieldOfRegard: Sendable {
  let telescope: Telescope
  /// From the eye straight to the target.
  let rangeMetres: Double
  private let limits: AngularField

  init(of telescope: Telescope, rangeMetres: Double) {
    self.telescope = telescope
    self.rangeMetres = rangeMetres
    limits = AngularField(
      startDegrees: telescope.sector.startDegrees, turnDegrees: telescope.sector.turnDegrees,
      pitchDegrees: telescope.pitchDegrees)
  }

  init(of telescope: Telescope, _ question: CoverageQuestion) {
    self.init(of: telescope, rangeMetres: question.rangeMetres(of: telescope))
  }

  /// How much of a box can be held.
  func share(of box: FieldBox) -> FieldShare {
    guard box.nearestMetres <= rangeMetres, limits.holdsSome(of: box) else { return .outside }
    return box.farthestMetres <= rangeMetres && limits.holdsAll(of: box) ? .wholly : .partly
  }

  /// Whether the telescope can be pointed in a direction; where its field is all round, or from the
  /// zenith to the nadir, it need not be turned.
  func canPoint(azimuthDegrees azimuth: Double, pitchDegrees pitch: Double) -> Bool {
    (telescope.fieldDegrees >= 360 || telescope.sector.contains(azimuthDegrees: azimuth))
      && (telescope.shownHeightDegrees >= 180 || telescope.pitchDegrees.contains(pitch))
  }
}

extension CoverageQuestion {
  /// How far off a telescope tells anybody from what is behind them: the range of the first
  /// ladder's first level.
  public func rangeMetres(of telescope: Telescope) -> Double {
    OpticsReach(of: telescope, by: ladders[0], in: air).rangeMetres
  }
}
