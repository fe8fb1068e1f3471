import BergfriedAnswers

extension Origin {
  /// This program, with the words that it was called with.
  static var own: Origin {
    Origin(
      version: BergfriedCommand.version, arguments: Array(CommandLine.arguments.dropFirst()))
  }
}
