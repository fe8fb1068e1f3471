package import BergfriedCore

/// All error codes as a page in Markdown.
package struct ErrorPage {
  private let flags: SettingNames
  private let names: SettingNames

  /// - Parameter flags: what settings are called outside watch files.
  package init(flags: SettingNames) {
    self.flags = flags
    names = .both(flags, between: "`")
  }

  package var text: String {
    head
      + ErrorCode.groups.map { group in
        "\n## \(group.title)\n" + group.codes.map(entry).joined()
      }.joined()
  }

  private static let columns = 138

  private var head: String {
    "# Errors\n\n"
      + """
      Every error of `bergfried` ends with a code in brackets, which stays the same from version \
      to version, and `check \(flags.words(for: .json, nil))` tells the `code` of each problem of \
      a watch file. `bergfried explain CODE` tells what stands here. This page is written by \
      `bergfried explain \(flags.words(for: .markdown, nil))`.
      """.wrapped(at: ErrorPage.columns) + "\n"
  }

  private func entry(of code: ErrorCode) -> String {
    let guidance = code.guidance
    let cure = guidance.cure.told(by: names)
    return """

      ### \(code)

      \("**\(guidance.title).** \(guidance.meaning)".wrapped(at: ErrorPage.columns))

      \("\(cure) *\(code.kind.exit)*".wrapped(at: ErrorPage.columns))

      """
  }
}
