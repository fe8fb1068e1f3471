package import BergfriedSight

/// A line's verdict in one word.
package enum SightlineVerdict: String, Encodable {
  case visible, blocked, unknown

  package init(_ verdict: Sightline.Verdict) {
    self =
      switch verdict {
      case .visible: .visible
      case .blocked: .blocked
      case .unknown: .unknown
      }
  }
}
