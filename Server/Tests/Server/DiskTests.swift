import Foundation
import RoomTestSupport
import Testing

/// What happens where a disk takes no more.
@Suite struct DiskTests {
  private static let unshare = "/usr/bin/unshare"

  /// Whether a process may have a small disk of its own here.
  private static let hasDisks: Bool = {
    let folder = TestFolder()
    let told = try? Told(of: [
      unshare, "--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", folder.path,
    ])
    return told?.status == 0
  }()

  private func edit(_ revision: Int) -> String {
    #"{"base":\#(revision),"edit":[{"op":"set","path":["people","height"],"#
      + #""value":\#(1 + Double(revision) / 10_000)}]}"#
  }

  @Test(.enabled(if: hasDisks, "no process may mount a disk of its own here"))
  func `what a full disk does not take has not happened, and the rest has`() throws {
    let folder = TestFolder()
    let disk = folder["disk"]
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    let server = try RunningServer(
      folder, ["--journal", disk + "/journal"],
      by: [
        DiskTests.unshare, "--map-root-user", "--mount", "sh", "-c",
        """
        mount -t tmpfs -o size=768k none "$1" && head -c 256k /dev/zero >"$1/ballast" && shift && \
        exec "$@"
        """, "sh", disk,
      ])
    var revision = 1
    var answer = try server.ask("POST", "/api/edits", edit(revision))
    while answer.status == 200, revision < 1000 {
      revision += 1
      #expect(answer.json["revision"] as? Int == revision)
      answer = try server.ask("POST", "/api/edits", edit(revision))
    }
    #expect(answer.status == 507)
    #expect((answer.json["detail"] as? String)?.hasPrefix("the disk is full") == true)
    #expect(revision > 5)
    // It is asked as before, and says what it said last.
    #expect(try server.ask("GET", "/api/watch").json["revision"] as? Int == revision)
    let text = try server.ask("GET", "/api/watch.yaml").text
    #expect(text.contains("height: \(1 + Double(revision - 1) / 10_000)"))
    // With room on the disk it goes on.
    let ballast = "/proc/\(server.id)/root\(disk)/ballast"
    try FileManager.default.removeItem(atPath: ballast)
    #expect(try server.ask("POST", "/api/edits", edit(revision)).status == 200)
    #expect(try server.ask("GET", "/api/watch").json["revision"] as? Int == revision + 1)
    #expect(try server.ask("POST", "/api/undo", #"{"base":\#(revision + 1)}"#).status == 200)
    #expect(server.stop() < 2)
    #expect(server.status == 0)
  }
}
