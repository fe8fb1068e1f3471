import ArgumentParser
import BergfriedCore
import BergfriedStreets
import BergfriedVerify
import Foundation

/// Published instances of the question about unseen ways: written, and solved again.
struct SlipCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slip", abstract: "Published instances of unseen ways: write them, check them.",
    discussion: """
      The format is told in Benchmarks/slip/README.md. Without --pieces the small instances are
      written, which are kept there.
      """)

  @Option(help: "A folder to write instances to.")
  var write: String?

  @Option(help: "Pieces of large towns to write, such as 1343,13425.", transform: CommaList.numbers)
  var pieces: [Int] = []

  @Option(help: "Seeds of large towns.", transform: CommaList.numbers)
  var seeds = [1]

  @Option(
    parsing: .upToNextOption, help: "Files to read, check, and solve again.",
    completion: .file())
  var check: [String] = []

  func validate() throws {
    guard (write == nil) != check.isEmpty else {
      throw ValidationError("give either --write with a folder or --check with files")
    }
    guard pieces.allSatisfy((1...20_000_000).contains), seeds.allSatisfy({ $0 >= 0 }) else {
      throw ValidationError("--pieces: from 1 to 20000000; --seeds: 0 or more")
    }
  }

  func run() throws {
    if let write { try writeAll(to: URL(fileURLWithPath: write)) }
    for path in check { try SlipTrial(path: path).run() }
  }

  private func writeAll(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if pieces.isEmpty {
      for (name, instance) in SlipSeries.small() { try put(instance, name, in: folder) }
    }
    for (pieces, seed) in pieces.flatMap({ pieces in seeds.map { (pieces, $0) } }) {
      guard let pair = SlipSeries.town(pieces: pieces, seed: UInt64(seed)) else {
        throw ValidationError("the town of \(pieces) pieces has no route from seed \(seed)")
      }
      try put(pair.open, pair.name + "-open", in: folder)
      try put(pair.shut, pair.name + "-shut", in: folder)
    }
  }

  private func put(_ instance: SlipInstance, _ name: String, in folder: URL) throws {
    let url = folder.appendingPathComponent(name + ".txt")
    guard FileManager.default.createFile(atPath: url.path, contents: nil) else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: url.path])
    }
    let file = try FileHandle(forWritingTo: url)
    var text = SlipText(file: file)
    try instance.write(to: &text)
    try text.flush()
    try file.close()
    print("\(url.path): \(instance.answer.verdict)")
  }
}
