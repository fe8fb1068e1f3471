/// Where things stand on the page: title above, map in the middle, legend and scale below.
struct PageLayout {
  static let margin = 36
  static let narrowestText = 680
  static let headerHeight = 84
  static let footerHeight = 92

  let width: Int
  let height: Int
  /// The map's top left corner.
  let mapX: Int
  let mapY: Int
  let scale: MapScale

  init(scale: MapScale) {
    self.scale = scale
    let textWidth = max(PageLayout.narrowestText, scale.columns)
    width = textWidth + 2 * PageLayout.margin
    height = PageLayout.headerHeight + scale.rows + PageLayout.footerHeight
    mapX = (width - scale.columns) / 2
    mapY = PageLayout.headerHeight
  }

  var left: Double { Double(PageLayout.margin) }
  var right: Double { Double(width - PageLayout.margin) }
  var footerY: Double { Double(mapY + scale.rows) }
}
