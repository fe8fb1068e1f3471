import BergfriedCore
import BergfriedGDAL

/// Where a feature is in a vector tile: the commands that draw it.
struct TileShape {
  /// 1 for points, 2 for lines, 3 for areas.
  let kind: UInt64
  let commands: [UInt32]

  /// - Parameter geometry: in units of the tile.
  /// - Returns: `nil` for what leaves nothing there.
  init?(_ geometry: FeatureGeometry) {
    var pen = Pen()
    switch geometry {
    case .nowhere: return nil
    case .point(let point):
      kind = 1
      if let place = TileClip.point(point) { pen.move(to: place) }
    case .line(let points):
      kind = 2
      for part in TileClip.line(points) { pen.draw(part, isRing: false) }
    case .lines(let lines):
      kind = 2
      for part in lines.flatMap(TileClip.line) { pen.draw(part, isRing: false) }
    case .area(let area):
      kind = 3
      for ring in TileClip.area(area) { pen.draw(ring, isRing: true) }
    case .areas(let areas):
      kind = 3
      for ring in areas.flatMap(TileClip.area) { pen.draw(ring, isRing: true) }
    }
    guard !pen.commands.isEmpty else { return nil }
    commands = pen.commands
  }

  /// Writes commands, each place as the way from the one before.
  private struct Pen {
    private(set) var commands: [UInt32] = []
    private var at = TileClip.Place(x: 0, y: 0)

    private static let (moveTo, lineTo, closePath): (UInt32, UInt32, UInt32) = (1, 2, 7)

    mutating func move(to place: TileClip.Place) {
      commands.append(Pen.moveTo | 1 << 3)
      step(to: place)
    }

    mutating func draw(_ places: [TileClip.Place], isRing: Bool) {
      move(to: places[0])
      commands.append(Pen.lineTo | UInt32(places.count - 1) << 3)
      for place in places.dropFirst() { step(to: place) }
      if isRing { commands.append(Pen.closePath | 1 << 3) }
    }

    private mutating func step(to place: TileClip.Place) {
      for way in [place.x - at.x, place.y - at.y] {
        commands.append(UInt32(bitPattern: way << 1 ^ way >> 31))
      }
      at = place
    }
  }
}
