package import BergfriedAnswers
import BergfriedGDAL
import BergfriedWatchFile

extension SeaReport {
  /// `nil` where the watch says nothing of the sea's height.
  package init?(_ scene: WatchScene) {
    guard let sea = scene.sea, let metres = scene.watch.place.seaLevelMetres else { return nil }
    self.init(
      cells: sea.cellCount, squareMetres: sea.squareMetres, lowMetres: metres.lowerBound,
      highMetres: metres.upperBound)
  }
}
