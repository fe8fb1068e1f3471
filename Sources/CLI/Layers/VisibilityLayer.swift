import BergfriedDatum
import BergfriedGDAL
import BergfriedSight

/// Mode `normal`: whether a cell is seen, in bytes.
struct VisibilityLayer: ViewshedLayer {
  let bytes: ByteValues

  var bandName: String { "visibility" }
  var noData: Double? { Double(bytes.noData) }

  mutating func add(_ view: ObserverView) {}

  consuming func values(_ visibility: Raster<UInt8>) -> RasterFile.Values {
    let table = bytes.table
    let (hidden, seen, unknown, outside) = (table[0], table[1], table[2], table[3])
    let states = visibility.values
    // Choosing rather than looking up lets many cells be done at once.
    return .bytes(
      [UInt8](unsafeUninitializedCapacity: states.count) { values, count in
        states.withUnsafeBufferPointer { states in
          for index in 0..<states.count {
            let state = states[index]
            let known = state == Visibility.hidden.rawValue ? hidden : seen
            let other = state == Visibility.unknown.rawValue ? unknown : outside
            values[index] = state <= Visibility.seen.rawValue ? known : other
          }
        }
        count = states.count
      })
  }
}
