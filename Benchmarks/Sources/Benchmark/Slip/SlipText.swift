import Foundation

/// Lines of words and numbers in the making, kept or written to a file bit by bit.
struct SlipText {
  private(set) var bytes: [UInt8] = []
  private(set) var lineCount = 0
  private let file: FileHandle?

  init(file: FileHandle? = nil) { self.file = file }

  mutating func put(_ words: String, _ numbers: Int64...) { put(words, numbers) }

  mutating func put(_ words: String, _ numbers: [Int64]) {
    bytes += words.utf8
    for number in numbers {
      bytes.append(UInt8(ascii: " "))
      put(number)
    }
    bytes.append(UInt8(ascii: "\n"))
    lineCount += 1
  }

  private mutating func put(_ number: Int64) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Writes what is there, if it is more than so many bytes.
  mutating func flush(beyond most: Int = 0) throws {
    guard let file, bytes.count > most else { return }
    try file.write(contentsOf: bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
