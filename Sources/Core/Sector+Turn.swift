extension Sector {
  /// How far something turns from one azimuth to another that never turns through what the sector
  /// leaves out: the shorter way round where it is all round, else the way within.
  ///
  /// An azimuth outside the sector is taken to lie beyond the nearer of its ends.
  ///
  /// - Returns: degrees, at least 0 and below 720.
  public func turnDegrees(from azimuth: Double, to other: Double) -> Double {
    guard isAllRound else {
      return (offsetDegrees(of: other) - offsetDegrees(of: azimuth)).magnitude
    }
    return (Sector.wrapped(other - azimuth + 180) - 180).magnitude
  }

  /// How far clockwise from the start an azimuth lies; below 0 where it lies nearer to the start
  /// than to the end, and outside.
  private func offsetDegrees(of azimuth: Double) -> Double {
    let offset = Sector.wrapped(azimuth - startDegrees)
    return offset <= (turnDegrees + 360) / 2 ? offset : offset - 360
  }
}
