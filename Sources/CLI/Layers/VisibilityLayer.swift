import BergfriedDatum
import BergfriedGDAL

/// Mode `normal`: whether a cell is seen, in bytes.
struct VisibilityLayer: ViewshedLayer {
  let bytes: ByteValues

  var bandName: String { "visibility" }
  var noData: Double? { Double(bytes.noData) }

  mutating func add(_ view: ObserverView) {}

  consuming func values(_ visibility: Raster<UInt8>) -> RasterFile.Values {
    let table = bytes.table
    return .bytes(visibility.values.map { table[Int($0)] })
  }
}
