/// What made a file, as names and values that metadata can hold.
enum Manifest {
  /// The items under names that start with `BERGFRIED_` and hold capitals, digits and underscores.
  static func items(_ manifest: [(String, String)]) -> [(name: String, value: String)] {
    manifest.map { key, value in
      let plain = String(
        key.uppercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
      return (plain.hasPrefix("BERGFRIED_") ? plain : "BERGFRIED_" + plain, value)
    }
  }
}
