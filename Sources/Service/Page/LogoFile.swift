import BergfriedCore
import BergfriedEssentials
package import BergfriedReport

/// The picture that a watch names as its page's logo.
package struct LogoFile {
  package let picture: WatchReport.Picture

  /// More than a page should carry at its head.
  private static let mostBytes = 4 << 20
  private static let pngBeginning: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// - Throws: ``Failure`` where the file cannot be read, is no PNG or SVG, or is too large.
  package init(path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(
        .inputMissing, "\(path) cannot be read: give a PNG or an SVG as report.logo")
    }
    guard data.count <= LogoFile.mostBytes else {
      throw Failure(
        .logoUnfit,
        "\(path) has \(data.count >> 20) MB, which is too much for a logo: give one of at most "
          + "\(LogoFile.mostBytes >> 20) MB")
    }
    if data.starts(with: LogoFile.pngBeginning) {
      picture = WatchReport.Picture(kind: .png, bytes: Array(data))
    } else if LogoFile.isSVG(data) {
      picture = WatchReport.Picture(kind: .svg, bytes: Array(data))
    } else {
      throw Failure(
        .logoUnfit, "\(path) is neither a PNG nor an SVG picture: give one of them as report.logo")
    }
  }

  /// Whether a file's first element is an `svg`, after what an XML file may say before.
  private static func isSVG(_ data: Data) -> Bool {
    guard let text = String(data: data, encoding: .utf8) else { return false }
    var scan = TextScan(text)
    while true {
      LogoFile.skipBlanks(&scan)
      if scan.take(word: "<svg") { return scan.next == ">" || scan.next?.isWhitespace == true }
      guard LogoFile.skipProlog(&scan) else { return false }
    }
  }

  private static func skipBlanks(_ scan: inout TextScan) {
    _ = scan.take { $0.isWhitespace || $0 == "\u{FEFF}" }
  }

  /// - Returns: whether a declaration, a comment or SVG's document type stood there, whole.
  private static func skipProlog(_ scan: inout TextScan) -> Bool {
    if scan.take(word: "<?") { return scan.skip(through: "?>") }
    if scan.take(word: "<!--") { return scan.skip(through: "-->") }
    guard scan.take(word: "<!DOCTYPE"), !scan.take(while: \.isWhitespace).isEmpty,
      scan.take(word: "svg")
    else { return false }
    _ = scan.take { $0 != "[" && $0 != ">" }
    if scan.take("[") {
      guard scan.skip(through: "]") else { return false }
      skipBlanks(&scan)
    }
    return scan.take(">")
  }
}
