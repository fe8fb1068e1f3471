import BergfriedCore
import BergfriedEssentials

/// What the process was started with: standard input, output and error, and the words.
enum StandardFiles {
  /// Puts something in the place of those that are closed, that can be neither read nor written,
  /// so that no other file gets their numbers and what is printed.
  static func fill() {
    for number: Int32 in 0...2 where fcntl(number, F_GETFD) == -1 {
      _ = open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// File names that are no UTF-8 would be written to other names.
  static func checkWords() throws {
    for number in 0..<Int(CommandLine.argc) {
      guard let word = CommandLine.unsafeArgv[number], String(validatingCString: word) == nil
      else { continue }
      let shown = String(decoding: Data(bytes: word, count: strlen(word)), as: UTF8.self)
      throw Failure(
        .inputName,
        "\(shown): this is no UTF-8, and names are kept letter by letter: rename the file")
    }
  }
}
