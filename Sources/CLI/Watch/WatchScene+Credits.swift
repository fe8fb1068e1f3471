import BergfriedGDAL

extension WatchScene {
  /// Whom to name on every picture that is made from the map.
  var credits: [String] { map.isOpenStreetMap ? ["© OpenStreetMap contributors"] : [] }
}
