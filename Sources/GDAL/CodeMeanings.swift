/// What the codes 0 to 4 stand for, one byte each; any greater code stands for what 4 does.
public struct CodeMeanings: Sendable {
  private let values: SIMD8<UInt8>

  /// - Precondition: there are five values.
  public init(_ values: [UInt8]) {
    precondition(values.count == 5, "\(values.count) values for 5 codes")
    self.values = SIMD8(values + [0, 0, 0])
  }

  /// Writes what each code stands for.
  func translate(_ codes: UnsafeRawBufferPointer, to target: UnsafeMutablePointer<UInt8>) {
    let (none, one, two) = (values[0], values[1], values[2])
    let (three, rest) = (values[3], values[4])
    // Choosing rather than looking up lets many cells be done at once.
    for index in 0..<codes.count {
      let code = codes[index]
      let low = code == 0 ? none : one
      let high = code == 2 ? two : code == 3 ? three : rest
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
