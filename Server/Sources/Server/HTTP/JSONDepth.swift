import Foundation
import HTTPTypes

/// Refuses JSON whose lists and objects are nested deeper than any question needs.
enum JSONDepth {
  static let limit = 32

  static func check(_ data: Data) throws(Problem) {
    var (depth, isText, isEscaped) = (0, false, false)
    for byte in data {
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isText = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isText = true
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
      guard depth <= limit else {
        throw Problem(.badRequest, "the body is nested deeper than \(limit) levels")
      }
    }
  }
}
