public import BergfriedCore
public import BergfriedSurface

/// By how much the heights of a terrain's window may be wrong, as a raster has it.
public struct RasterErrors: Sendable {
  /// The raster's file, as the user named it.
  public let path: String
  /// Per cell of the window.
  public let errors: HeightErrors
  /// How many cells with heights the raster has no error for; the greatest is taken there.
  public let missingCount: Int
  /// What the user should be told once.
  public let warnings: [Wording]
}

extension RasterErrors {
  /// No height is taken to be off by more.
  public static let limitMetres = 100.0

  /// Reads a raster of errors and brings it onto a window of a terrain's grid.
  ///
  /// *Model.* The raster may lie in any frame and have cells of any size; they are areas, and its
  /// numbers are in metres, or in the unit that the file names. A height of the window may be off
  /// by the greatest error of all cells of the raster that touch its own. Where the terrain was
  /// brought onto other cells, a height rests on several of its own, and all that touches these
  /// counts. Where the raster has no error for a height, the greatest that was read is taken.
  ///
  /// - Parameters:
  ///   - path: the raster's file.
  ///   - options: what the user says of the terrain's files. The raster lies in the terrain's
  ///     coordinates where it names none.
  ///   - surface: the heights of the window.
  ///   - window: a part of the terrain's working grid.
  ///   - terrain: what the heights were read from.
  /// - Throws: `Failure`: what `Terrain` throws, and `badData` for errors that are none, and
  ///   for a raster that has none for any height there.
  /// - Complexity: O(cells of both that lie there).
  public init(
    path: String, options: TerrainOptions = .init(), for surface: Surface, at window: GridWindow,
    of terrain: Terrain
  ) throws {
    let source = try RasterErrors.source(path, options, on: terrain)
    let reach = try terrain.ownReach(in: window)
    var draft = ErrorDraft(window, reach: reach, of: terrain.shape)
    let cells = try ErrorCells(source, on: terrain, under: draft.window)
    try cells.visit { draft.add($0) }
    guard let found = draft.finished(over: surface) else {
      throw Failure(
        .errorsElsewhere,
        "\(path): it has no error for any height that is read of \(terrain.path); give a raster "
          + "that covers them")
    }
    self.path = path
    errors = HeightErrors(found.errors)
    missingCount = found.missingCount
    warnings =
      source.warnings + RasterErrors.note(found.missingCount, of: surface, errors, path)
  }

  private static func source(
    _ path: String, _ options: TerrainOptions, on terrain: Terrain
  ) throws -> TerrainSource {
    let place = TerrainSource.place(of: path)
    let dataset = try Dataset.open(place, as: .raster)
    var options = options
    (options.band, options.encoding, options.noData) = (nil, nil, [])
    let isPlaced = RasterHeader(path: place, dataset: dataset).namesFrame
    options.crs = isPlaced ? nil : terrain.source.crs?.wkt
    options.assumesMetres = options.assumesMetres || terrain.source.crs == nil
    return try TerrainSource(HeightBand(path: place, dataset: dataset, options: options))
  }

  private static func note(
    _ missingCount: Int, of surface: Surface, _ errors: HeightErrors, _ path: String
  ) -> [Wording] {
    guard missingCount > 0 else { return [] }
    let known = surface.shape.count - surface.unknownCount
    return [
      "\(path) has no error for \(missingCount) of \(known) cells with heights: "
        + "\(errors.rangeMetres.upperBound) m, the greatest it has, is taken there"
    ]
  }
}

extension Terrain {
  /// From how far heights of the working grid, and those between them, are made: cells beside its
  /// own, across and down.
  fileprivate func ownReach(in window: GridWindow) throws -> (across: Int, down: Int) {
    guard isWarped else { return (0, 0) }
    let placing = try PixelPlacing(from: grid.datasets[1], to: grid.datasets[0], path: path)
    let size = placing.pixelSize(under: window)
    // Between centres a height rests on four of the raster's own, which lie no farther off than one
    // of its cells; and a cell of the grid has a share in what lies as far as the next centre.
    return (
      Int((0.5 + size.across - 1e-3).rounded(.up)), Int((0.5 + size.down - 1e-3).rounded(.up))
    )
  }
}
