import BergfriedAnswers
import BergfriedEssentials

extension CoverageReport {
  /// Tells it as the flags ask for.
  func tell(_ flags: RunFlags, withTimings: Bool) throws {
    if flags.json { return print(try json()) }
    guard !flags.quiet else { return }
    standardError.write(Data((text + (withTimings ? Timings.text(seconds) : "")).utf8))
  }
}

extension GroundReport {
  /// Tells it as the flags ask for.
  func tell(_ flags: RunFlags, withTimings: Bool) throws {
    if flags.json { return print(try json()) }
    guard !flags.quiet else { return }
    standardError.write(Data((text + (withTimings ? Timings.text(seconds) : "")).utf8))
  }
}
