import BergfriedCore

/// The pixels of a panorama, column by column and from the top down in each: room that is written
/// once, each column by one task, and then only read.
package final class PanoramaGround: @unchecked Sendable {
  /// What stands for a distance where there is no ground.
  @inlinable package static var sky: Float { -1 }
  @inlinable package static var unknown: Float { -2 }

  package let rows: Int
  /// Along the ground plane.
  package let distances: UnsafeMutablePointer<Float>
  /// Of the cells in the surface's storage; nothing where there is no ground.
  package let indices: UnsafeMutablePointer<Int>
  /// The length of ground that is hidden right below; nothing where there is no ground.
  package let hidden: UnsafeMutablePointer<Float>

  init(_ shape: GridShape) {
    rows = shape.rows
    distances = PanoramaGround.room(shape.count)
    indices = PanoramaGround.room(shape.count)
    hidden = PanoramaGround.room(shape.count)
  }

  private static func room<Value>(_ count: Int) -> UnsafeMutablePointer<Value> {
    let room = UnsafeMutablePointer<Value>.allocate(capacity: count)
    preferLargePages(room, byteCount: count * MemoryLayout<Value>.stride)
    return room
  }

  deinit {
    distances.deallocate()
    indices.deallocate()
    hidden.deallocate()
  }
}
