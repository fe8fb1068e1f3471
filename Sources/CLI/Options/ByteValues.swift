import BergfriedSight

/// The four values of a viewshed of bytes.
package struct ByteValues: Equatable, Sendable {
  package let visible: UInt8
  package let invisible: UInt8
  package let outOfRange: UInt8
  package let noData: UInt8

  /// GDAL's.
  package static let standard = ByteValues(visible: 255, invisible: 0, outOfRange: 0, noData: nil)

  /// - Parameter noData: without one the highest value from 254 down that means nothing else.
  package init(visible: UInt8, invisible: UInt8, outOfRange: UInt8, noData: UInt8?) {
    let taken = [visible, invisible, outOfRange]
    self.visible = visible
    self.invisible = invisible
    self.outOfRange = outOfRange
    self.noData = noData ?? [254, 253, 252, 251].first { !taken.contains($0) }!
  }

  /// The value per raw value of ``Visibility``.
  package var table: [UInt8] {
    Visibility.allCases.sorted { $0.rawValue < $1.rawValue }.map { visibility in
      switch visibility {
      case .hidden: invisible
      case .seen: visible
      case .unknown: noData
      case .outsideLimits: outOfRange
      }
    }
  }
}
