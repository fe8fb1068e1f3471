import Foundation
import ServiceLifecycle

/// Ends the program soon after it is told to, whatever some client still holds open.
struct Deadline: Sendable {
  /// How long what is under way may still take.
  static let seconds = 1.5

  func run(_ group: ServiceGroup) async throws {
    let sources = [SIGTERM, SIGINT].map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        DispatchQueue.global().asyncAfter(deadline: .now() + Deadline.seconds) { exit(0) }
      }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    try await group.run()
  }
}
