/// A line of an instance, read word by word.
struct SlipLine {
  /// Why a file is no instance, and where.
  struct Problem: Error, Equatable, CustomStringConvertible {
    let line: Int
    let reason: String

    var description: String { "line \(line): \(reason)" }
  }

  let number: Int
  private var rest: Slice<UnsafeBufferPointer<UInt8>>

  init(_ bytes: UnsafeBufferPointer<UInt8>, number: Int) {
    self.number = number
    rest = bytes[...]
    if rest.last == UInt8(ascii: "\n") { rest.removeLast() }
  }

  var isComment: Bool { rest.first == UInt8(ascii: "#") }
  var isAtEnd: Bool { rest.isEmpty }

  func problem(_ reason: String) -> Problem { Problem(line: number, reason: reason) }

  /// The next word; words are one space apart.
  mutating func word() throws -> String {
    let word = String(decoding: rest.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
    guard !word.isEmpty else { throw problem("a word is missing") }
    rest = rest.dropFirst(word.utf8.count)
    try skipSpace()
    return word
  }

  /// The next number, which must lie in a range.
  mutating func number(_ what: String, in range: ClosedRange<Int64>) throws -> Int64 {
    guard !isAtEnd else { throw problem("\(what) is missing") }
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    var value: Int64 = 0
    var digits = 0
    while let byte = rest.first, byte != UInt8(ascii: " ") {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits < 19 else {
        throw problem("\(what) is no number")
      }
      let (tens, isTooMuch) = value.multipliedReportingOverflow(by: 10)
      let (sum, isMore) = tens.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
      if isTooMuch || isMore { throw problem("\(what) is no number") }
      value = sum
      digits += 1
      rest.removeFirst()
    }
    guard digits > 0 else { throw problem("\(what) is no number") }
    if isNegative { value = -value }
    guard range.contains(value) else {
      throw problem("\(what) is \(value), not in \(range.lowerBound)...\(range.upperBound)")
    }
    try skipSpace()
    return value
  }

  private mutating func skipSpace() throws {
    guard !rest.isEmpty else { return }
    rest.removeFirst()
    if rest.isEmpty { throw problem("a space ends the line") }
  }

  func finish() throws {
    guard isAtEnd else { throw problem("there is more than belongs here") }
  }
}
