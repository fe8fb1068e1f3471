public import BergfriedCore
public import BergfriedSurface

/// A map of what is seen: shaded relief with the seen ground in a warm colour, the hidden ground
/// in a cool grey, and the observers, a legend, a scale bar and a north arrow with it.
public struct ViewshedPicture {
  /// A place marked on the map, in cells of the window: 0, 0 is the centre of its first cell.
  public struct Mark: Sendable {
    /// Eastward from the window's first column.
    public let column: Double
    /// Southward from the window's first row.
    public let row: Double
    /// What is written beside it.
    public let label: String

    /// A mark by its place in the window and its label.
    public init(column: Double, row: Double, label: String) {
      self.column = column
      self.row = row
      self.label = label
    }
  }

  let surface: Surface
  let window: GridWindow
  let visibility: Raster<UInt8>
  let observers: [Mark]
  let title: String
  let subtitle: String
  let northDegrees: Double
  /// What is told beside seen and hidden; has a place for each cell of the window.
  public var steps: MapSteps?

  /// - Parameters:
  ///   - surface: the heights the relief is drawn from.
  ///   - window: the part of the surface the map shows.
  ///   - visibility: one value per cell of the window: 0 hidden, 1 seen, 2 unknown, 3 outside the
  ///     observer's limits, 4 seen or hidden as heights may be.
  ///   - observers: where those stand who look, with what to write beside them.
  ///   - title: what stands above the map.
  ///   - subtitle: what stands under the title, smaller.
  ///   - northDegrees: the azimuth of true north on the grid, clockwise from up.
  /// - Precondition: the window lies in the surface and the visibility fills it.
  public init(
    surface: Surface, window: GridWindow, visibility: Raster<UInt8>, observers: [Mark],
    title: String, subtitle: String, northDegrees: Double
  ) {
    precondition(
      window.intersection(surface.shape.window) == window,
      "\(window) reaches beyond \(surface.shape)")
    precondition(
      visibility.shape == window.shape, "\(visibility.shape) does not fill \(window.shape)")
    self.surface = surface
    self.window = window
    self.visibility = visibility
    self.observers = observers
    self.title = title
    self.subtitle = subtitle
    self.northDegrees = northDegrees
  }

  /// Writes the map as a PNG. The file appears whole or not at all.
  ///
  /// - Throws: ``PictureError`` where the file cannot be written.
  public func write(to path: String) throws {
    try PictureFile(path: path).write(try png())
  }

  /// The map as the bytes of a PNG.
  package func png() throws -> [UInt8] {
    try Page(self).canvas.png()
  }
}
