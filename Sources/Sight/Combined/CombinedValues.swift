/// A number per cell for several observers together, as narrow as suffices.
public enum CombinedValues: Sendable {
  case bytes([UInt8])
  case shorts([UInt16])
  case longs([UInt32])
  case words([UInt64])
  case floats([Float])
}
