import BergfriedCore

/// Why a text is not read as YAML.
struct YAMLError: Error {
  var code = ErrorCode.watchNotYAML
  let text: String
  /// `nil` where it is the whole text.
  let mark: TextMark?
}
