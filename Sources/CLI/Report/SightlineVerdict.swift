import BergfriedSight

/// A line's verdict in one word.
enum SightlineVerdict: String, Encodable {
  case visible, blocked, unknown

  init(_ verdict: Sightline.Verdict) {
    self =
      switch verdict {
      case .visible: .visible
      case .blocked: .blocked
      case .unknown: .unknown
      }
  }
}
