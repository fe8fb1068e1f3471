import BergfriedCore

extension Entry {
  /// Reads `file#name`, or only a file.
  ///
  /// - Parameter what: what is asked for.
  func fileAndFeature(_ what: String, _ files: InputFiles) -> (path: String, feature: String?)? {
    guard let text = text(what) else { return nil }
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard !parts[0].isEmpty, parts.last != "" else {
      fail(
        .watchWrongValue,
        "\(shown) lacks the file or the name: give file#name, or only a file")
      return nil
    }
    return (files.checked(String(parts[0]), self), parts.count == 2 ? String(parts[1]) : nil)
  }
}
