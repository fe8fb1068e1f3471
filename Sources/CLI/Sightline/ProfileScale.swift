/// How metres along and up become places in the picture.
struct ProfileScale {
  static let width = 1000.0
  static let height = 440.0
  let left = 66.0
  let right = 934.0
  let top = 84.0
  let bottom = 384.0

  private let lengthMetres: Double
  let lowMetres: Double
  let highMetres: Double

  init(_ profile: Profile) {
    lengthMetres = max(profile.lengthMetres, 1e-6)
    let span = max(profile.highest - profile.lowest, 4)
    lowMetres = profile.lowest - 0.12 * span
    highMetres = profile.highest + 0.3 * span
  }

  func x(_ distanceMetres: Double) -> Double {
    left + (right - left) * distanceMetres / lengthMetres
  }

  func y(_ levelMetres: Double) -> Double {
    bottom - (bottom - top) * (levelMetres - lowMetres) / (highMetres - lowMetres)
  }

  /// How many times steeper than nature the picture is.
  var exaggeration: Double {
    let upward = (bottom - top) / (highMetres - lowMetres)
    return upward / ((right - left) / lengthMetres)
  }
}
