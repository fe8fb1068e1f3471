import BergfriedCore

extension PanoramaStrip {
  /// The strip of a view whose pitches are settled.
  init(_ view: PanoramaView, pitchDegrees: ClosedRange<Double>) {
    let height = pitchDegrees.upperBound - pitchDegrees.lowerBound
    let rows = (height * view.pixelsPerDegree * view.exaggeration).rounded()
    startDegrees = view.sector.startDegrees
    turnDegrees = view.sector.turnDegrees
    shape = GridShape(columns: PanoramaStrip.columns(of: view), rows: max(1, Int(rows)))
    self.pitchDegrees = pitchDegrees
  }

  /// How many columns a view has, whatever its pitches.
  static func columns(of view: PanoramaView) -> Int {
    max(1, Int((view.sector.turnDegrees * view.pixelsPerDegree).rounded()))
  }

  /// The strip that fits a skyline.
  init(_ view: PanoramaView, fitting skyline: [SkylinePoint], foregroundDegrees: Double) {
    let pitches = skyline.compactMap { point -> Double? in
      if case .ground(let pitch, _, _) = point { pitch } else { nil }
    }
    let highest = max(0, pitches.max() ?? 0)
    let lowest = min(0, pitches.min() ?? 0)
    let bottom = max(-90, lowest - max(0, foregroundDegrees))
    let top = min(90, highest + 1 + 0.05 * (highest - lowest))
    self.init(view, pitchDegrees: bottom...max(top, bottom + 1))
  }

  /// The slopes of the rows' rays, rise per run, from the lowest row up.
  var slopes: [Double] {
    (0..<shape.rows).reversed().map { Angle.slope(pitchDegrees: pitchDegrees(ofRow: $0)) }
  }
}
