package import BergfriedSight

/// A part of the ground under a line of sight, as JSON.
package struct SightlinePartReport: Encodable, Sendable {
  package let state: String
  package let startMetres: Double
  package let endMetres: Double

  package init(_ part: SightlinePart) {
    state = part.state.rawValue
    startMetres = part.startMetres
    endMetres = part.endMetres
  }
}
