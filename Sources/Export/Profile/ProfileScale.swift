/// How metres along and up become places in the picture.
package struct ProfileScale {
  package static let width = 1000.0
  package static let height = 440.0
  package let left = 66.0
  package let right = 934.0
  package let top = 84.0
  package let bottom = 384.0

  private let lengthMetres: Double
  package let lowMetres: Double
  package let highMetres: Double

  package init(_ profile: Profile) {
    lengthMetres = max(profile.lengthMetres, 1e-6)
    let span = max(profile.highest - profile.lowest, 4)
    lowMetres = profile.lowest - 0.12 * span
    highMetres = profile.highest + 0.3 * span
  }

  package func x(_ distanceMetres: Double) -> Double {
    left + (right - left) * distanceMetres / lengthMetres
  }

  package func y(_ levelMetres: Double) -> Double {
    bottom - (bottom - top) * (levelMetres - lowMetres) / (highMetres - lowMetres)
  }

  /// How many times steeper than nature the picture is.
  package var exaggeration: Double {
    let upward = (bottom - top) / (highMetres - lowMetres)
    return upward / ((right - left) / lengthMetres)
  }
}
