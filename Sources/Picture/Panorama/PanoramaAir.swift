import BergfriedCore
import BergfriedSight

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The air between the eye and the ground, and the sky above it.
struct PanoramaAir: Sendable {
  /// The distance over which air takes away all but a third of what is seen.
  let depthMetres: Double
  private let topDegrees: Double
  private let bottomDegrees: Double

  /// Air that suits the view: what lies far off in it is pale, whether that is one kilometre away
  /// or a hundred.
  init(_ picture: PanoramaPicture) {
    let skyline = picture.skyline
    let distances = skyline.compactMap { point -> Double? in
      if case .ground(_, let distance, _) = point { distance } else { nil }
    }.sorted()
    let far = distances.isEmpty ? 1000 : distances[distances.count * 9 / 10]
    depthMetres = min(max(far * 0.9, 1500), 45_000)
    let pitches = skyline.compactMap { point -> Double? in
      if case .ground(let pitch, _, _) = point { pitch } else { nil }
    }
    topDegrees = max(picture.panorama.strip.pitchDegrees.upperBound, 5)
    bottomDegrees = min(pitches.min() ?? 0, 0)
  }

  /// How much of what is seen at a distance is air.
  func share(atMetres distance: Double) -> Float {
    Float(0.88 * (1 - exp(-distance / depthMetres)))
  }

  func sky(pitchDegrees: Double) -> Colour {
    let share = (pitchDegrees - bottomDegrees) / (topDegrees - bottomDegrees)
    let part = Float(min(max(share, 0), 1))
    return PanoramaPalette.skyline.mixed(
      with: PanoramaPalette.zenith, share: part.squareRoot() * 0.9)
  }
}
