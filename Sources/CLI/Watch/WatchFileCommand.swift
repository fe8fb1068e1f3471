import ArgumentParser

/// What is done to watch files themselves.
struct WatchFileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Write a watch file.", subcommands: [NewWatchCommand.self])
}
