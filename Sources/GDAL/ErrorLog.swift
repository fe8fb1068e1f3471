import CGDAL

/// What GDAL says on this thread during one piece of work, kept instead of printed.
final class ErrorLog {
  private(set) var failures: [String] = []
  private(set) var warnings: [String] = []

  /// Runs a piece of work and keeps what GDAL says meanwhile.
  static func recording<Result>(_ body: (ErrorLog) throws -> Result) rethrows -> Result {
    GDALLibrary.start()
    let log = ErrorLog()
    CPLErrorReset()
    CPLPushErrorHandlerEx(keepMessage, Unmanaged.passUnretained(log).toOpaque())
    defer {
      CPLPopErrorHandler()
      CPLErrorReset()
    }
    return try withExtendedLifetime(log) { try body(log) }
  }

  var hasFailed: Bool { !failures.isEmpty }

  /// The first thing that went wrong, in GDAL's words, ready to stand at the end of a sentence.
  var reason: String {
    guard let text = failures.first ?? warnings.first else { return "" }
    return " (GDAL: \(text))"
  }

  fileprivate func keep(_ text: String, isFailure: Bool) {
    // A damaged file can fail once per block.
    guard failures.count + warnings.count < 100 else { return }
    if isFailure {
      failures.append(text)
    } else {
      warnings.append(text)
    }
  }
}

private func keepMessage(
  level: CPLErr, number: CPLErrorNum, text: UnsafePointer<CChar>?
) {
  guard level == CE_Warning || level == CE_Failure || level == CE_Fatal, let text,
    let log = CPLGetErrorHandlerUserData()
  else { return }
  Unmanaged<ErrorLog>.fromOpaque(log).takeUnretainedValue()
    .keep(String(cString: text), isFailure: level != CE_Warning)
}
