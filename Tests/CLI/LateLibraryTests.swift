import BergfriedTestSupport
import Foundation
import Testing

/// GDAL is loaded when it is first needed, and what needs none does without.
@Suite struct LateLibraryTests {
  private static let nowhere = ["BERGFRIED_GDAL": "/nowhere/libgdal.so"]

  @Test func `what reads no data runs where GDAL is missing`() throws {
    let village = try WatchedVillage.shared.get()
    for arguments in [["--version"], ["--help"], ["check", village.watch, "--no-files"]] {
      let run = try Command.run(Command.executable, arguments, environment: Self.nowhere)
      #expect(run.status == 0 && !run.output.isEmpty, "\(arguments): \(run.errors)")
    }
  }

  @Test func `what reads data says what to install`() throws {
    let village = try WatchedVillage.shared.get()
    let folder = try Folder()
    let run = try Command.bergfried(
      "coverage", village.watch, "-o", folder["streets.csv"], environment: Self.nowhere)
    #expect(run.status == 69, "\(run.errors)")
    #expect(run.errors.contains("GDAL cannot be used: /nowhere/libgdal.so"))
    #expect(run.errors.contains("install GDAL 3.6 or newer"))
    #expect(!FileManager.default.fileExists(atPath: folder["streets.csv"]))
  }

  @Test func `a library that is not GDAL is refused by what it lacks`() throws {
    let village = try WatchedVillage.shared.get()
    #if os(Linux)
      let other = "libm.so.6"
    #else
      let other = "/usr/lib/libSystem.B.dylib"
    #endif
    let run = try Command.bergfried(
      "coverage", village.watch, environment: ["BERGFRIED_GDAL": other])
    #expect(run.status == 69)
    #expect(run.errors.contains("it is too old: it has no "), "\(run.errors)")
  }
}
