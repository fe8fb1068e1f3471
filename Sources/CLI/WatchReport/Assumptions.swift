import BergfriedCoverage
import BergfriedWatchFile

/// What a watch's answers rest on, in sentences.
struct Assumptions {
  let sentences: [String]

  init(_ scene: WatchScene, _ coverage: Coverage) {
    let place = scene.watch.place
    let heights = place.defaultBuildingMetres
    let range = "\(Write.plain(heights.lowerBound)) to \(Write.plain(heights.upperBound)) m"
    sentences =
      [
        "Those who are looked for are \(Write.plain(scene.watch.targetHeightMetres)) m tall.",
        "Heights next to each other may be off against each other by "
          + "\(Write.plain(place.verticalErrorMetres)) m, and cells are "
          + "\(Write.plain(place.resolutionMetres)) m wide.",
        "Buildings without a height have \(Write.plain(place.storeyMetres)) m a level, and "
          + "\(range) where the map knows no levels either. Woods may be "
          + "\(Write.plain(place.woodMetres)) m high, and may let through what is behind them.",
        "Nothing is seen farther away than \(Write.plain(scene.watch.visibilityMetres)) m, the "
          + "meteorological visibility.",
        "Light is bent by a seventh of the earth's curvature.",
        "Levels of recognition are those of \(scene.watch.ladder.name).",
        "Surely seen holds whatever the true heights within these bounds are; so does unseen.",
      ]
      + scene.leftOut.map { "Left out or assumed: \($0.count) \($0.reason)." }
  }
}
