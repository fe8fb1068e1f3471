public import BergfriedCore
public import BergfriedSurface

/// Made-up ground for benchmarks and tests, from believable to contrived.
///
///     let shape = GridShape(columns: 1000, rows: 1000)
///     let ground = try World.alpine.surface(shape: shape)
///
/// *Model.* A world is made of cells: its features measure so and so many cells whatever the cell
/// size. The same world, shape and seed give the same bits on every machine.
public enum World: String, CaseIterable, Sendable {
  /// High mountains: ten octaves of noise, mean 1800 m, standard deviation 600 m.
  case alpine
  /// Rolling hills: four octaves, mean 300 m, standard deviation 60 m.
  case smooth
  /// A big town on gentle ground: buildings of 4 to 54 m on blocks of 36 cells.
  case town
  /// A paraboloid with its lowest point in the middle: from there, everything is seen.
  case bowl
  /// One height everywhere.
  case flat
  /// An even slope that rises 1/16 m a column and 1/32 m a row, without any rounding.
  case plain
  /// Steps of 3 m every 16 columns, rising to the right: treads that hide behind their edge on one
  /// side, and full view of the risers on the other.
  case stairs
  /// Sparse needles on flat ground.
  case spikes
  /// White noise: every cell for itself.
  case noise
  /// Long straight walls of random height on flat ground.
  case walls
  /// Hills cut into levels of 5 m, so that many sight lines just touch.
  case plateaus
  /// Cones of many sizes on flat ground.
  case cones
  /// Sharp parallel ridges that run askew.
  case ridges
  /// Hills with round holes where nothing is known.
  case holes

  /// The cell size that goes with the world's features.
  public var cellSize: CellSize {
    switch self {
    case .town: CellSize(metres: 1)
    default: CellSize(metres: 10)
    }
  }

  /// Makes the ground.
  ///
  /// - Parameters:
  ///   - shape: how many columns and rows of ground.
  ///   - cellSize: by default the world's own.
  ///   - seed: another seed is other ground of the same kind.
  /// - Complexity: O(cells); alpine ground of 10,000 x 10,000 cells takes some seconds.
  public func surface(
    shape: GridShape, cellSize: CellSize? = nil, seed: UInt64 = 1
  ) throws -> Surface {
    let cellSize = cellSize ?? self.cellSize
    return try Surface(shape: shape, cellSize: cellSize) { heights in
      fill(HeightField(shape: shape, heights: heights), cellSize, seed)
    }
  }

  private func fill(_ field: HeightField, _ cellSize: CellSize, _ seed: UInt64) {
    switch self {
    case .alpine: field.makeAlpine(seed: seed)
    case .smooth: field.makeSmooth(seed: seed)
    case .town: field.makeTown(seed: seed)
    case .bowl: field.makeBowl(cellSize)
    case .flat: field.fill { _, _ in 100 }
    case .plain: field.fill { Float($0) * 0x1p-4 + Float($1) * 0x1p-5 }
    case .stairs: field.fill { column, _ in Float(column / 16 * 3) }
    case .spikes: field.makeSpikes(seed: seed)
    case .noise: field.makeNoise(seed: seed)
    case .walls: field.makeWalls(seed: seed)
    case .plateaus: field.makePlateaus(seed: seed)
    case .cones: field.makeCones(seed: seed)
    case .ridges: field.makeRidges(seed: seed)
    case .holes: field.makeHoles(seed: seed)
    }
  }
}
