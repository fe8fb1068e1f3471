/// The pixels of a panorama, column by column and from the top down in each.
@usableFromInline
struct PanoramaGround: Sendable {
  /// What stands for no cell in ``indices``.
  @inlinable static var sky: Int { -1 }
  @inlinable static var unknown: Int { -2 }

  /// Along the ground plane; 0 where there is no ground.
  @usableFromInline let distances: [Float]
  /// Of the cells in the surface's storage.
  @usableFromInline let indices: [Int]
  /// The length of ground that is hidden right below.
  @usableFromInline let hidden: [Float]
}
