import BergfriedCore
import BergfriedReport
import BergfriedService
import BergfriedTestSupport
import Foundation
import Testing

@testable import BergfriedCLI

/// What is taken for a page's logo.
@Suite struct LogoFileTests {
  private func kind(_ bytes: [UInt8]) throws -> String {
    let folder = try Folder()
    try Data(bytes).write(to: folder.url.appendingPathComponent("logo"))
    return try LogoFile(path: folder["logo"]).picture.kind.rawValue
  }

  @Test(arguments: [
    "<svg>", "<svg width='1'/>", " \n\u{FEFF}<svg\n>", "<?xml version='1.0'?>\n<svg >",
    "<!-- a ? > -- comment --><!---->\n<svg >",
    "<?xml?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"x.dtd\">\n<svg >",
    "<!DOCTYPE svg [ <!ENTITY a \"b\"> ] ><svg >",
  ])
  func `an SVG is told by its first element`(text: String) throws {
    #expect(try kind(Array(text.utf8)) == "image/svg+xml")
  }

  @Test(arguments: [
    "", "svg", "<svgs>", "<html><svg >", "<!-- <svg >", "<?xml <svg >", "<!DOCTYPE html><svg >",
    "<!DOCTYPE svg [ <svg >", "<!DOCTYPEsvg><svg >", "<!DOCTYPE svg [ ] x><svg >", "<svg",
  ])
  func `what begins otherwise is none`(text: String) {
    #expect(throws: Failure.self) { try kind(Array(text.utf8)) }
  }

  @Test func `a PNG is told by its first bytes`() throws {
    let beginning: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    #expect(try kind(beginning + [0]) == "image/png")
    #expect(throws: Failure.self) { try kind(Array(beginning.dropLast())) }
  }
}
