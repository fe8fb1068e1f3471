import BergfriedCore
package import BergfriedSight

/// What all observers together see, and where their eyes are.
package struct ViewshedAnswer {
  /// An observer's eye.
  package struct Eye {
    package let eyeMetres: Double
    package let groundMetres: Double?

    package init(_ view: ObserverView) {
      eyeMetres = view.eyeMetres
      groundMetres = view.groundMetres
    }
  }

  package let scene: Scene
  package let combined: CombinedViewshed
  /// In the order of the observers.
  package let eyes: [Eye]

  package init(
    scene: Scene, combined: CombinedViewshed, eyes: [Eye]
  ) {
    self.scene = scene
    self.combined = combined
    self.eyes = eyes
  }

  package func count(of visibility: Visibility) -> Int { combined.counts[visibility] }

  /// How many cells of known ground lie within the limits.
  package var lookedAtCount: Int {
    count(of: .hidden) + count(of: .seen) + count(of: .possiblySeen)
  }

  /// The seen part of the known ground within the limits, 0 to 1; `nil` where there is none.
  package var share: Double? { share(of: .seen) }

  /// The same of what is in another state.
  package func share(of visibility: Visibility) -> Double? {
    lookedAtCount == 0 ? nil : Double(count(of: visibility)) / Double(lookedAtCount)
  }

  /// One line under a map's title.
  package var summary: String {
    let observer = scene.observers[0].observer
    let seen = scene.errors == nil ? "seen" : "surely seen"
    let maybe = scene.errors.flatMap { _ in share(of: .possiblySeen) }.map {
      ", \(Format.fixed($0 * 100, 1)) % more possibly"
    }
    let part = share.map {
      "\(seen) \(Format.fixed($0 * 100, 1)) % of the ground looked at\(maybe ?? "")"
    }
    let target = "target \(Format.plain(observer.targetHeightMetres)) m above the ground"
    guard eyes.count == 1 else { return part ?? "no ground looked at" }
    let place = scene.observers[0].offsetText(on: scene.terrain)
    return [part, "eye at \(Format.fixed(eyes[0].eyeMetres, 1)) m\(place)", target].compactMap {
      $0
    }
    .joined(separator: ", ")
  }
}
