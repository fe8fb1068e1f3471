/// Where things stand on the page: title above, map in the middle, legend and scale below.
struct PageLayout {
  static let margin = 36
  static let narrowestText = 680
  static let headerHeight = 84
  static let footerHeight = 92
  static let legendRowHeight = 44

  let width: Int
  let height: Int
  /// The map's top left corner.
  let mapX: Int
  let mapY: Int
  let scale: MapScale
  /// How wide the legend may be beside the scale bar.
  let legendWidth: Double

  /// - Parameter legendRows: how many rows the legend takes in a width.
  init(scale: MapScale, legendRows: (_ width: Double) -> Int = { _ in 1 }) {
    self.scale = scale
    let textWidth = max(PageLayout.narrowestText, scale.columns)
    width = textWidth + 2 * PageLayout.margin
    legendWidth = Double(textWidth) - ScaleBar.longest - 60
    let rows = max(1, legendRows(legendWidth))
    height =
      PageLayout.headerHeight + scale.rows + PageLayout.footerHeight
      + (rows - 1) * PageLayout.legendRowHeight
    mapX = (width - scale.columns) / 2
    mapY = PageLayout.headerHeight
  }

  var left: Double { Double(PageLayout.margin) }
  var right: Double { Double(width - PageLayout.margin) }
  var footerY: Double { Double(mapY + scale.rows) }
}
