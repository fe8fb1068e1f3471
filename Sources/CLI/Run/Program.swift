import BergfriedEssentials

/// Another program that goes on by itself.
enum Program {
  /// Starts a program and does not wait for it.
  ///
  /// - Parameter words: its path and what it is told.
  /// - Returns: whether it was started.
  static func start(_ words: [String]) -> Bool {
    guard let path = words.first else { return false }
    let settings = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
    return withCopies(of: words) { words in
      withCopies(of: settings) { settings in
        var process = pid_t()
        return posix_spawn(&process, path, nil, nil, words, settings) == 0
      }
    }
  }

  /// Runs something with texts as C has them, the last of which is none.
  private static func withCopies(
    of texts: [String], _ work: ([UnsafeMutablePointer<CChar>?]) -> Bool
  ) -> Bool {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return work(copies + [nil])
  }
}
