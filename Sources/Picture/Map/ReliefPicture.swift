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

  /// The picture as the bytes of a PNG, its longest side at most 1,600 pixels.
  ///
  /// - Throws: ``PictureError`` where it cannot be drawn.
  public func png() throws -> [UInt8] {
    let image = MapImage(picture, colour: MapImage.relief)
    let canvas = Canvas(width: image.columns, height: image.rows)
    canvas.paint(image, x: 0, y: 0)
    return try canvas.png()
  }
}
