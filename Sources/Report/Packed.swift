import BergfriedEssentials

/// Whole numbers for a page's script: base64 of the narrowest type that holds them all, with the
/// type before it, such as `u16:AAEC`.
struct Packed: Encodable {
  let text: String

  /// - Precondition: the numbers are not negative and less than 2³².
  init(_ numbers: [Int]) {
    let most = numbers.max() ?? 0
    precondition((numbers.min() ?? 0) >= 0 && most <= Int(UInt32.max), "\(most) cannot be packed")
    text =
      most <= Int(UInt8.max)
      ? Packed.text("u8", numbers.map { UInt8($0) })
      : most <= Int(UInt16.max)
        ? Packed.text("u16", numbers.map { UInt16($0).littleEndian })
        : Packed.text("u32", numbers.map { UInt32($0).littleEndian })
  }

  private static func text<Number>(_ type: String, _ numbers: [Number]) -> String {
    type + ":" + numbers.withUnsafeBytes { Data($0) }.base64EncodedString()
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
