import ArgumentParser
import BergfriedCore

/// A cell value of a raster of bytes, written as a whole number or, as GDAL allows, `255.0`.
struct ByteValue: ExpressibleByArgument, ExpressibleByIntegerLiteral, Sendable {
  let byte: UInt8

  init(integerLiteral value: UInt8) {
    byte = value
  }

  init?(argument: String) {
    guard let byte = Double(argument).flatMap(UInt8.init(exactly:)) else { return nil }
    self.byte = byte
  }

  static func byte(_ value: Double, _ name: String) throws -> UInt8 {
    guard let byte = UInt8(exactly: value) else {
      throw ValidationError(
        "\(name) \(Format.plain(value)): give a whole number from 0 to 255 in this mode")
    }
    return byte
  }
}

extension ByteValue: CustomStringConvertible {
  var description: String { String(byte) }
}
