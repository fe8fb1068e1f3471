import BergfriedCore
import BergfriedRoom
import Foundation

/// Writes moves into a journal for as long as it lives, and tells each one that is acknowledged: to
/// be killed in the middle of it.
@main
enum JournalWriter {
  static func main() throws {
    let journal = try Journal(path: CommandLine.arguments[1])
    let padding = String(repeating: "#", count: 4000)
    for number in 0... {
      let state = try journal.add(by: "writer", at: Ticks(count: Int64(number))) { now in
        let next = (now?.revision ?? 0) + 1
        return JournalStep(.edit, to: .new(yaml: "\(next) \(padding)", edit: nil))
      }
      FileHandle.standardOutput.write(Data("\(state!.revision)\n".utf8))
    }
  }
}
