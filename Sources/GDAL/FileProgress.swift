import CGDAL

/// Passes GDAL's progress on to a closure that may stop the work.
final class FileProgress {
  private let report: ((Double) -> Bool)?
  private(set) var isStopped = false

  init(_ report: ((Double) -> Bool)?) {
    self.report = report
  }

  /// - Returns: whether the work goes on.
  func tell(_ fraction: Double) -> Bool {
    if !isStopped, let report, !report(min(max(fraction, 0), 1)) { isStopped = true }
    return !isStopped
  }

  /// Calls `body` with what GDAL's functions take as progress and its argument.
  func withCallback<Result>(
    _ body: (GDALProgressFunc, UnsafeMutableRawPointer) throws -> Result
  ) rethrows -> Result {
    try withExtendedLifetime(self) {
      try body(passOn, Unmanaged.passUnretained(self).toOpaque())
    }
  }
}

private func passOn(
  fraction: Double, message: UnsafePointer<CChar>?, target: UnsafeMutableRawPointer?
) -> Int32 {
  guard let target else { return 1 }
  return Unmanaged<FileProgress>.fromOpaque(target).takeUnretainedValue().tell(fraction) ? 1 : 0
}
