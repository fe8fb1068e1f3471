package import BergfriedCore

/// All error codes as a page in Markdown.
package struct ErrorPage {
  private let names: SettingNames

  /// - Parameter flags: what settings are called outside watch files.
  package init(flags: SettingNames) { names = .both(flags, between: "`") }

  package var text: String {
    ErrorPage.head
      + ErrorCode.groups.map { group in
        "\n## \(group.title)\n" + group.codes.map(entry).joined()
      }.joined()
  }

  private static let columns = 138

  private static let head =
    "# Errors\n\n"
      + """
      Every error of `bergfried` ends with a code in brackets, which stays the same from version \
      to version, and `check --json` tells the `code` of each problem of a watch file. `bergfried \
      explain CODE` tells what stands here. This page is written by `bergfried explain --markdown`.
      """.wrapped(at: columns) + "\n"

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
