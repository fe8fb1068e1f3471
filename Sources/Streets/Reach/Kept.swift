/// What a pass keeps of all that it looks at; its memory is used again by the next pass.
///
/// Only for elements that are plain values.
final class Kept<Element> {
  private var room = UnsafeMutableBufferPointer<Element>.allocate(capacity: 64)
  private var count = 0

  deinit { room.deallocate() }

  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(rebasing: room[..<count]) }

  /// - Parameters:
  ///   - most: how many elements may be written.
  ///   - write: writes elements one after the other and tells how many to keep.
  @inline(__always)
  func fill(upTo most: Int, _ write: (UnsafeMutableBufferPointer<Element>) -> Int) {
    if most > room.count {
      room.deallocate()
      room = .allocate(capacity: 2 * most)
    }
    count = write(room)
  }
}
