import BergfriedFiles

/// A picture on its way into a file, whole or not at all, that says what drew it.
struct PictureFile {
  let path: String

  func write(_ bytes: [UInt8]) throws(PictureError) {
    do {
      try WholeFile(path).write(PictureFile.marked(bytes, PictureFormat(path: path)))
    } catch {
      throw PictureError(code: .cannotWrite, path: path, cause: error.cause)
    }
  }

  /// The bytes with a word about their maker where the format has a place for it.
  static func marked(_ bytes: [UInt8], _ format: PictureFormat) -> [UInt8] {
    switch format {
    case .png:
      // After the signature and the first chunk, which are always as long.
      let start = 8 + 25
      return bytes.count < start ? bytes : bytes[..<start] + pngText + bytes[start...]
    case .svg:
      guard let root = firstIndex(of: Array("<svg".utf8), in: bytes),
        let end = bytes[root...].firstIndex(of: UInt8(ascii: ">"))
      else { return bytes }
      return bytes[...end] + Array("\n<desc>Drawn by bergfried</desc>".utf8) + bytes[(end + 1)...]
    }
  }

  /// A chunk `tEXt` with its length and check sum.
  private static let pngText: [UInt8] =
    [0, 0, 0, 18] + Array("tEXtSoftware\0bergfried".utf8) + [0x61, 0xAA, 0x4A, 0xED]

  private static func firstIndex(of word: [UInt8], in bytes: [UInt8]) -> Int? {
    bytes.indices.prefix(4096).first { bytes[$0...].starts(with: word) }
  }
}
