extension Double {
  /// A `Float` that is not above the number, at most two steps below it.
  @inline(__always)
  package var floatBelow: Float {
    let near = Float(self)
    // A select, not a branch, so that loops over cells stay wide.
    return near - (Double(near) > self ? near.magnitude * 0x1p-23 : 0)
  }

  /// A `Float` that is not below the number, at most two steps above it.
  @inline(__always)
  package var floatAbove: Float {
    let near = Float(self)
    return near + (Double(near) < self ? near.magnitude * 0x1p-23 : 0)
  }
}
