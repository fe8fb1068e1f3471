import Testing

@testable import Benchmark

@Suite("Other programs are run to their end")
struct ChildProcessTests {
  @Test func whatItSays() throws {
    let process = ChildProcess(path: "printf", arguments: ["%s", "a b"])
    #expect(try process.run().output == "a b")
    #expect(process.command == "printf %s a b")
  }

  @Test func failuresAreErrors() {
    #expect(throws: ChildProcess.Problem.self) {
      try ChildProcess(path: "false", arguments: []).run()
    }
    #expect(throws: ChildProcess.Problem.self) {
      try ChildProcess(path: "no-such-program-here", arguments: []).run()
    }
  }
}
