import ArgumentParser

@main
struct Bergfried: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Line of sight as a system.")
}
