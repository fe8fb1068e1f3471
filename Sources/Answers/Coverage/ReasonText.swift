import BergfriedCore
import BergfriedCoverage

/// Why a tower does not surely see something, in words, or that it does.
struct ReasonText {
  /// What is looked at.
  enum Subject {
    case piece
    case place
  }

  private let reason: Explanation.Reason
  private let subject: Subject

  init(_ reason: Explanation.Reason, of subject: Subject) {
    self.reason = reason
    self.subject = subject
  }

  /// The same as one word of a document.
  var word: String {
    switch reason {
    case .seen: "seen"
    case .blocked: "blocked"
    case .tooFar: "too-far"
    case .unknownHeight: "unknown-height"
    case .notLooked: "not-looked-at"
    }
  }

  /// A sentence without its subject and its end.
  var sentence: String {
    switch reason {
    case .seen: "surely seen"
    case .notLooked(.covered): "not looked at, for it runs under a roof or through a tunnel"
    case .notLooked(.private): "not looked at, for it lies in a private zone"
    case .notLooked: "not looked at, for the ground's height is unknown"
    case .unknownHeight:
      "not surely seen, for the map does not say how high it lies, as a bridge or on another floor"
    case .tooFar(let metres, let visibility):
      metres > visibility
        ? "\(Format.fixed(metres, 0)) m away, farther than the visibility of "
          + "\(Format.fixed(visibility, 0)) m"
        : "not surely seen all along; nothing stands in the way of its middle line"
    case .blocked(let obstacle) where obstacle.raiseEyeByMetres == .infinity:
      subject == .piece
        ? "not surely seen, for it runs under or through \(name(obstacle.kind))"
        : "not surely seen, for it lies under or inside \(name(obstacle.kind))"
    case .blocked(let obstacle):
      "hidden by \(name(obstacle.kind)), \(Format.fixed(obstacle.distanceMetres, 0)) m away with "
        + "its top at \(Format.fixed(obstacle.topMetres, 1)) m: \(remedy(obstacle))"
    }
  }

  /// What would have to change for all of the piece to be seen over something.
  private func remedy(_ obstacle: Obstacle) -> String {
    let (noun, isGround) = noun(obstacle.kind)
    let raise = "\(Format.enough(obstacle.raiseEyeByMetres)) m higher"
    return isGround || obstacle.removalSuffices
      ? "\(noun) would have to be \(Format.enough(obstacle.lowerByMetres)) m lower, or the eye "
        + raise
      : "the eye would have to be \(raise); removing \(noun) would not do, as the ground there is "
        + "in the way too"
  }

  private func noun(_ kind: Obstacle.Kind) -> (noun: String, isGround: Bool) {
    switch kind {
    case .building(_, _, let kind): ("the \(kind)", false)
    case .bridge: ("the bridge", false)
    case .wood: ("the trees", false)
    case .ground: ("the ground", true)
    }
  }

  private func name(_ kind: Obstacle.Kind) -> String {
    switch kind {
    case .building(let id, let name, let kind):
      name.map { "\($0) (\(id))" } ?? (id.hasPrefix(kind) ? id : "\(kind) \(id)")
    case .bridge(let id): "bridge \(id)"
    case .wood(let id): "the trees of \(id)"
    case .ground: "the ground"
    }
  }
}
