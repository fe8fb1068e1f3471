import BergfriedSight

/// The values of a viewshed of bytes.
package struct ByteValues: Equatable, Sendable {
  package let visible: UInt8
  package let invisible: UInt8
  package let outOfRange: UInt8
  package let noData: UInt8
  /// Of cells that are seen with some heights and hidden with others.
  package let possible: UInt8

  /// GDAL's.
  package static let standard = ByteValues(visible: 255, invisible: 0, outOfRange: 0, noData: nil)

  /// - Parameters:
  ///   - noData: without one the highest value from 254 down that means nothing else.
  ///   - possible: without one the highest from 128 down.
  package init(
    visible: UInt8, invisible: UInt8, outOfRange: UInt8, noData: UInt8?, possible: UInt8? = nil
  ) {
    var taken = [visible, invisible, outOfRange, noData].compactMap(\.self)
    self.possible = possible ?? [128, 127, 126, 125, 124].first { !taken.contains($0) }!
    taken.append(self.possible)
    self.visible = visible
    self.invisible = invisible
    self.outOfRange = outOfRange
    self.noData = noData ?? [254, 253, 252, 251, 250].first { !taken.contains($0) }!
  }

  /// The value per raw value of ``Visibility``.
  package var table: [UInt8] {
    Visibility.allCases.sorted { $0.rawValue < $1.rawValue }.map { visibility in
      switch visibility {
      case .hidden: invisible
      case .seen: visible
      case .unknown: noData
      case .outsideLimits: outOfRange
      case .possiblySeen: possible
      }
    }
  }
}
