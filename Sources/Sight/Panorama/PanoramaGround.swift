/// The pixels of some columns, column by column and from the top down in each.
struct PanoramaGround: Sendable {
  /// What stands for no cell in ``indices``.
  static let sky = -1
  static let unknown = -2

  /// Along the ground plane; 0 where there is no ground.
  var distances: [Float] = []
  /// Of the cells in the surface's storage.
  var indices: [Int] = []
  /// The length of ground that is hidden right below.
  var hidden: [Float] = []
  var skyline: [SkylinePoint] = []

  /// Columns of sky.
  init(columns: Int, rows: Int) {
    distances = Array(repeating: 0, count: columns * rows)
    indices = Array(repeating: PanoramaGround.sky, count: columns * rows)
    hidden = Array(repeating: 0, count: columns * rows)
    skyline.reserveCapacity(columns)
  }

  /// The parts put side by side.
  init(_ parts: [PanoramaGround]) {
    for part in parts {
      distances += part.distances
      indices += part.indices
      hidden += part.hidden
      skyline += part.skyline
    }
  }
}
