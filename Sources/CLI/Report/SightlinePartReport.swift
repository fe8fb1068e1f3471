import BergfriedSight

/// A part of the ground under a line of sight, as JSON.
struct SightlinePartReport: Encodable {
  let state: String
  let startMetres: Double
  let endMetres: Double

  init(_ part: SightlinePart) {
    state = part.state.rawValue
    startMetres = part.startMetres
    endMetres = part.endMetres
  }
}
