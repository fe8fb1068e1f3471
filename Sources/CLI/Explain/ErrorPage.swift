import BergfriedCore

/// All error codes as a page in Markdown.
enum ErrorPage {
  static var text: String {
    head
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

  private static func entry(of code: ErrorCode) -> String {
    let guidance = code.guidance
    let cure = guidance.cure.told(by: .codeOfFlagsAndKeys)
    return """

      ### \(code)

      \("**\(guidance.title).** \(guidance.meaning)".wrapped(at: columns))

      \("\(cure) *\(CodeExplanation(of: code).exit)*".wrapped(at: columns))

      """
  }
}
