import BergfriedCore
package import BergfriedCoverage

extension WatchScene {
  /// One of the watch's towers.
  ///
  /// - Parameter name: may be left out where there is one.
  /// - Throws: ``Failure`` that tells the names there are.
  package func tower(named name: String?, among towers: [Tower]) throws -> Tower {
    if let found = towers.first(where: { $0.name == name }) { return found }
    if name == nil, towers.count == 1 { return towers[0] }
    let names = towers.map { "'\($0.name)'" }.joined(separator: ", ")
    throw Failure(
      .towerUnknown,
      saying: name.map { "\(setting: .tower, $0): the watch has \(names)" }
        ?? "\(setting: .tower): name one of \(names)")
  }
}
