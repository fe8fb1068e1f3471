import BergfriedCore
package import BergfriedCoverage

extension [Tower] {
  /// The tower with a name.
  ///
  /// - Parameter name: may be left out where there is one.
  /// - Throws: ``Failure`` that tells the names there are.
  package func tower(named name: String?) throws -> Tower {
    if let found = first(where: { $0.name == name }) { return found }
    if name == nil, count == 1 { return self[0] }
    let names = map { "'\($0.name)'" }.joined(separator: ", ")
    throw Failure(
      .towerUnknown,
      saying: name.map { "\(setting: .tower, $0): the watch has \(names)" }
        ?? "\(setting: .tower): name one of \(names)")
  }
}
