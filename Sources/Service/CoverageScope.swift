/// What is asked of a watch's coverage beside who surely and who possibly sees what.
package struct CoverageScope: Hashable, Sendable {
  /// Whether towers in reserve are among the towers.
  package var withReserve = false
  /// Whether it is told how much is seen as the map has it.
  package var asMapped = false
  /// Whether it is told what towers see where no telescope makes anybody out.
  package var beyondRange = false

  package init(withReserve: Bool = false, asMapped: Bool = false, beyondRange: Bool = false) {
    self.withReserve = withReserve
    self.asMapped = asMapped
    self.beyondRange = beyondRange
  }

  /// All that tables and pages tell.
  package static let full = CoverageScope(asMapped: true, beyondRange: true)
}
