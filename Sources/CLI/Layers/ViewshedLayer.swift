import BergfriedDatum
import BergfriedGDAL

/// A mode's raster in the making: it takes in one observer after the other.
///
/// A layer covers the whole surface that was read.
protocol ViewshedLayer {
  /// What the band is called in the file.
  var bandName: String { get }
  /// What stands for unknown ground; `nil` where no value does.
  var noData: Double? { get }
  /// How programs show the values; `nil` where they are measures or sets.
  var palette: RasterPalette? { get }
  mutating func add(_ view: ObserverView)
  /// The finished values.
  ///
  /// - Parameter visibility: what can be said of every cell for all observers together.
  consuming func values(_ visibility: Raster<UInt8>) -> RasterFile.Values
}

extension ViewshedLayer {
  var palette: RasterPalette? { nil }
}
