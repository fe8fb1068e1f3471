/// What the codes 0 to 3 stand for, one byte each; any greater code stands for what 3 does.
public struct CodeMeanings: Sendable {
  private let values: SIMD4<UInt8>

  /// - Precondition: there are four values.
  public init(_ values: [UInt8]) {
    precondition(values.count == 4, "\(values.count) values for 4 codes")
    self.values = SIMD4(values)
  }

  /// Writes what each code stands for.
  func translate(_ codes: UnsafeRawBufferPointer, to target: UnsafeMutablePointer<UInt8>) {
    let (none, one, two, rest) = (values[0], values[1], values[2], values[3])
    // Choosing rather than looking up lets many cells be done at once.
    for index in 0..<codes.count {
      let code = codes[index]
      let low = code == 0 ? none : one
      let high = code == 2 ? two : rest
      target[index] = code <= 1 ? low : high
    }
  }

  func translated(_ codes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: codes.count) { target, count in
      codes.withUnsafeBytes { translate($0, to: target.baseAddress!) }
      count = codes.count
    }
  }
}
