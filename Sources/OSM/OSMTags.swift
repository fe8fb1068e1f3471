/// The tags of an object, while it is handed out.
public struct OSMTags: Sequence {
  private let bytes: UnsafeRawBufferPointer

  init(start: UnsafePointer<CChar>?, size: Int) {
    bytes = UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : size)
  }

  public func makeIterator() -> Iterator { Iterator(bytes: bytes) }

  /// Goes through keys and values in turn, each of which ends with a zero.
  public struct Iterator: IteratorProtocol {
    fileprivate var bytes: UnsafeRawBufferPointer

    public mutating func next() -> (key: String, value: String)? {
      guard let key = word(), let value = word() else { return nil }
      return (key, value)
    }

    private mutating func word() -> String? {
      guard let end = bytes.firstIndex(of: 0) else { return nil }
      let word = String(decoding: bytes[..<end], as: UTF8.self)
      bytes = UnsafeRawBufferPointer(rebasing: bytes[(end + 1)...])
      return word
    }
  }
}
