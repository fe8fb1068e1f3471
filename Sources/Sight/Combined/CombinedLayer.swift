import BergfriedCore

/// A mode's numbers in the making: it takes in one observer after the other.
///
/// A layer covers the whole surface.
protocol CombinedLayer: Sendable {
  /// What stands for unknown ground; `nil` where no value does.
  var noData: Double? { get }
  mutating func add(_ view: ObserverView)
  /// The finished values.
  ///
  /// - Parameter visibility: what can be said of every cell for all observers together.
  consuming func values(_ visibility: Raster<UInt8>) -> CombinedValues
}
