import CGDAL

/// A C list of strings, as GDAL takes options.
struct StringList: ~Copyable {
  typealias Items = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

  private let items: Items?

  init(_ strings: [String]) {
    items = strings.reduce(nil) { CSLAddString($0, $1) }
  }

  deinit {
    CSLDestroy(items)
  }

  func withItems<Result>(_ body: (Items?) throws -> Result) rethrows -> Result {
    try body(items)
  }

  /// For the functions that promise not to change the list.
  func withConstantItems<Result>(
    _ body: (UnsafePointer<UnsafePointer<CChar>?>?) throws -> Result
  ) rethrows -> Result {
    try body(
      UnsafeRawPointer(items)?.assumingMemoryBound(to: UnsafePointer<CChar>?.self))
  }
}
