import Foundation
import Testing

/// Whether the OpenAPI document tells the truth: questions are made up from it, right ones and
/// wrong ones, and answers held against it.
@Suite struct DescriptionTests {
  private static let program = ClientScript.own + "/schemathesis"
  private static let isThere = (try? Told(of: [program, "--version"]))?.status == 0

  @Test(.enabled(if: isThere, "there is no schemathesis"))
  func `what is asked by the document is answered by it, and nothing else is taken`() throws {
    let server = try RunningServer()
    let told = try Told(of: [
      DescriptionTests.program, "--config-file",
      ClientScript.root.appendingPathComponent("Server/Tests/Clients/schemathesis.toml").path,
      "run", "http://localhost:\(server.port)/api/openapi.json", "--no-color",
    ])
    #expect(told.status == 0, "\(told.text.replacing("\n\n", with: "\n").suffix(20_000))")
    #expect(server.isRunning)
    #expect(!server.folder.logged.contains(" error "), "\(server.folder.logged.suffix(2000))")
  }
}
