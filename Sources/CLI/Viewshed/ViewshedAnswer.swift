import BergfriedDatum
import BergfriedGDAL
import BergfriedSight

/// What all observers together see, as it comes together.
struct ViewshedAnswer {
  let scene: Scene
  private(set) var layer: any ViewshedLayer
  private(set) var visibility: SharedVisibility
  private(set) var farthest: FarthestCell?
  /// Each observer's eye and what it sees, in order.
  private(set) var eyes: [(eyeMetres: Double, groundMetres: Double?, seenCount: Int)] = []

  private var counts: StateCounts?

  init(_ scene: Scene, layer: any ViewshedLayer) {
    self.scene = scene
    self.layer = layer
    visibility = SharedVisibility(shape: scene.window.shape)
  }

  mutating func add(_ view: ObserverView, of placed: PlacedObserver) {
    layer.add(view)
    visibility.add(view)
    // What one observer sees of everything need not be counted again.
    let isAll = eyes.isEmpty && view.window.shape == visibility.raster.shape
    counts = isAll ? view.counts : nil
    eyes.append((view.eyeMetres, view.groundMetres, view.seenCount))
    if let seen = FarthestCell(view, observer: placed) {
      if seen.distanceMetres > farthest?.distanceMetres ?? -1 { farthest = seen }
    }
  }

  func values() -> RasterFile.Values { layer.values(visibility.raster) }

  /// Counts what all observers see, once they have all been added.
  mutating func finish() {
    counts = counts ?? StateCounts(visibility.raster.values)
  }

  func count(of visibility: Visibility) -> Int { counts?[visibility] ?? 0 }

  /// How many cells of known ground lie within the limits.
  var lookedAtCount: Int { count(of: .hidden) + count(of: .seen) + count(of: .possiblySeen) }

  /// The seen part of the known ground within the limits, 0 to 1; `nil` where there is none.
  var share: Double? { share(of: .seen) }

  /// The same of what is in another state.
  func share(of visibility: Visibility) -> Double? {
    lookedAtCount == 0 ? nil : Double(count(of: visibility)) / Double(lookedAtCount)
  }

  /// One line under a map's title.
  var summary: String {
    let observer = scene.observers[0].observer
    let surely = scene.errors == nil ? "" : " surely"
    let maybe = scene.errors.flatMap { _ in share(of: .possiblySeen) }.map {
      ", \(Write.fixed($0 * 100, 1)) % more possibly"
    }
    let part = share.map {
      "\(Write.fixed($0 * 100, 1)) % of the ground looked at\(surely)\(maybe ?? "")"
    }
    let target = "target \(Write.plain(observer.targetHeightMetres)) m above the ground"
    guard eyes.count == 1 else { return part ?? "no ground looked at" }
    let place = scene.observers[0].offsetText(on: scene.terrain)
    return [part, "eye at \(Write.fixed(eyes[0].eyeMetres, 1)) m\(place)", target].compactMap { $0 }
      .joined(separator: ", ")
  }
}
