import BergfriedDatum
import BergfriedGDAL

/// Mode `normal`: whether a cell is seen, in bytes.
struct VisibilityLayer: ViewshedLayer {
  let bytes: ByteValues
  /// Whether cells may be seen possibly.
  let isBounded: Bool

  var bandName: String { "visibility" }
  var noData: Double? { Double(bytes.noData) }
  var palette: RasterPalette? { RasterPalette(bytes, isBounded: isBounded) }

  mutating func add(_ view: ObserverView) {}

  consuming func values(_ visibility: Raster<UInt8>) -> RasterFile.Values {
    // What the states stand for is put in their place on the way into the file.
    .codes(visibility.values, CodeMeanings(bytes.table))
  }
}
