import BergfriedCore
import Foundation

/// Runs of the built command, each in a folder made for it.
struct CommandRounds {
  let bergfried: String
  private let scratch: Scratch
  private let printing: Scratch
  /// A raster that the command itself wrote, to be spoilt.
  private let sound: [UInt8]

  init(bergfried: String) throws {
    self.bergfried = URL(fileURLWithPath: bergfried).path
    scratch = try Scratch()
    printing = try Scratch()
    let arguments = ["village", "sound.tif", "--extent", "300", "--resolution", "10", "-q"]
    let made = try FinishedCommand(
      self.bergfried, arguments, in: scratch, printing: printing)
    guard made.status == 0 else {
      throw CocoaError(.executableLoad, userInfo: [NSDebugDescriptionErrorKey: made.errors])
    }
    sound = [UInt8](try Data(contentsOf: URL(fileURLWithPath: scratch["sound.tif"])))
  }

  func round(seed: UInt64) throws -> Outcome {
    var random = SeededRandom(seed: seed)
    try scratch.clear()
    let terrain = try RandomTerrain(sound: sound, in: scratch, &random)
    let table = try RandomTable(around: terrain, in: scratch, &random)
    let arguments = RandomArguments(terrain, table, &random).words
    if random.once(in: 3) {
      for name in ["out.tif", "out.png", "out.geojson"] { try scratch.write("old", to: name) }
    }
    let before = try scratch.content()
    let command = try FinishedCommand(bergfried, arguments, in: scratch, printing: printing)
    let after = try scratch.content()
    let problems =
      CommandCheck.problems(of: command, arguments)
      + CommandCheck.problems(before: before, after: after, status: command.status)
    if !problems.isEmpty { try keep(seed) }
    return Outcome(
      kind: command.status.map { "exit \($0)" } ?? "signal", problems: problems,
      command: ([bergfried] + arguments.map(CommandRounds.quoted)).joined(separator: " ")
        + "\n  " + String(command.errors.suffix(600)))
  }

  /// Puts a failed round's files aside, where there is a place for them.
  private func keep(_ seed: UInt64) throws {
    guard let folder = ProcessInfo.processInfo.environment["FUZZ_KEEP"] else { return }
    let place = URL(fileURLWithPath: folder).appendingPathComponent("seed-\(seed)")
    try? FileManager.default.removeItem(at: place)
    try FileManager.default.copyItem(at: scratch.folder, to: place)
  }

  func clear() throws {
    try FileManager.default.removeItem(at: scratch.folder)
    try FileManager.default.removeItem(at: printing.folder)
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }
}
