/// A path by its letters, whatever is there.
///
///     FilePath("out/map.tif").folder   // out
///     FilePath("out/map.tif").ending   // tif
package struct FilePath {
  /// What it lies in: empty for a name alone, and `/` for what lies at the top.
  package let folder: String
  /// The last of its names; empty for the top itself.
  package let name: String

  package init(_ path: String) {
    // Slashes are cut byte by byte: a mark that follows one would make a letter of both.
    let slash = UInt8(ascii: "/")
    let bytes = Array(path.utf8)
    let end = (bytes.lastIndex { $0 != slash } ?? -1) + 1
    let start = (bytes[..<end].lastIndex(of: slash) ?? -1) + 1
    let folderEnd = (bytes[..<start].lastIndex { $0 != slash } ?? -1) + 1
    name = String(decoding: bytes[start..<end], as: UTF8.self)
    folder =
      bytes.first == slash && folderEnd == 0
      ? "/" : String(decoding: bytes[..<folderEnd], as: UTF8.self)
  }

  /// What follows the last dot of its name, in small letters; empty where there is none, as in the
  /// names of hidden files.
  package var ending: String { point.map { String(name[$0...].dropFirst()).lowercased() } ?? "" }

  /// Its name without the last dot and what follows.
  package var stem: String { point.map { String(name[..<$0]) } ?? name }

  private var point: String.Index? {
    guard let point = name.lastIndex(of: "."), point > name.startIndex,
      name.index(after: point) < name.endIndex
    else { return nil }
    return point
  }
}
