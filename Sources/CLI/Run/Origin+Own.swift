import BergfriedAnswers

extension Origin {
  /// This program, with the words that it was called with.
  static var own: Origin {
    var origin = Origin(arguments: Array(CommandLine.arguments.dropFirst()))
    origin.settings = .flags
    return origin
  }
}
