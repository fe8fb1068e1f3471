public import BergfriedCore
public import BergfriedSurface

/// The ground alone as a picture: shaded relief, pale enough to draw on.
public struct ReliefPicture {
  private let picture: ViewshedPicture

  /// - Precondition: the window lies in the surface.
  public init(surface: Surface, window: GridWindow) {
    var values = [UInt8](repeating: 0, count: window.shape.count)
    if surface.unknownCount > 0 {
      for index in values.indices {
        let cell = window.shape.cell(at: index)
        let place = Cell(column: window.column + cell.column, row: window.row + cell.row)
        if surface.height(at: place) == nil { values[index] = 2 }
      }
    }
    picture = ViewshedPicture(
      surface: surface, window: window, visibility: Raster(shape: window.shape, values: values),
      observers: [], title: "", subtitle: "", northDegrees: 0)
  }

  /// The picture in pixels, its longest side at most 1,600; they share the window evenly.
  ///
  /// - Complexity: O(cells).
  public func image() -> PixelImage {
    let image = MapImage(picture, colour: MapImage.relief)
    return PixelImage(columns: image.columns, pixels: image.pixels.map { $0 | 0xFF00_0000 })
  }

  /// The picture as the bytes of a PNG.
  ///
  /// - Throws: ``PictureError`` where it cannot be drawn.
  public func png() throws -> [UInt8] { try image().png() }
}
