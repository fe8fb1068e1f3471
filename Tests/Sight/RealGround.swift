#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The folder of real elevation models beside the package.
enum RealGround {
  struct Unreadable: Error {
    let path: String
  }

  static let folder: String = {
    let package = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/" + package + "/../shared/data/"
  }()

  static let isAtHand = access(folder + "liechtenstein/N47E009.hgt", R_OK) == 0

  static func bytes(_ name: String) throws -> [UInt8] {
    guard let file = fopen(folder + name, "rb") else { throw Unreadable(path: name) }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let count = ftell(file)
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = fread(buffer.baseAddress, 1, count, file)
    }
  }

  /// The values of a GRASS ASCII raster, after its six lines of header; `nil` where it has none.
  static func grass(_ name: String) throws -> [Double?] {
    let text = String(decoding: try bytes("grass-reference/" + name), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).dropFirst(6)
      .flatMap { $0.split(separator: " ") }.map { $0 == "*" ? nil : Double($0) }
  }
}
