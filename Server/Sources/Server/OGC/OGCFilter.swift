import BergfriedCore
import BergfriedService
import HTTPTypes

/// Which features a query asks for.
struct OGCFilter {
  let value: RoomFeatures.Filter

  /// - Throws: ``Problem`` for a rectangle, a time or a name that is none.
  init(
    _ query: Query, _ features: RoomFeatures, _ frame: RoomFrame, _ call: Call
  ) throws(Problem) {
    var filter = RoomFeatures.Filter()
    let rectangleFrame = try OGCFrame.asked("bbox-crs", in: call, frame)
    if let text = query["bbox"] {
      let isNorthFirst = rectangleFrame == .working && frame.isNorthFirst
      filter.rectangles = (
        rectangleFrame,
        try OGCFilter.rectangles(text, isRound: rectangleFrame == .lonLat, isNorthFirst)
      )
    }
    if let text = query["datetime"] { filter.times = try OGCFilter.times(text) }
    let known = Set(OGCItems.parameters.map(\.name) + ["token"])
    for name in query.names where !known.contains(name) {
      guard features.columns.contains(name), let text = query[name] else {
        let all = (known.subtracting(["*", "token"]).sorted() + features.columns)
        throw Problem(.badRequest, "'\(name)' is none of \(all.joined(separator: ", "))")
      }
      filter.values.append((name, text))
    }
    value = filter
  }

  /// - Parameter isRound: whether west may lie east of east, across the antimeridian.
  private static func rectangles(
    _ text: String, isRound: Bool, _ isNorthFirst: Bool
  ) throws(Problem) -> [MapBounds] {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    var numbers = parts.compactMap { Double($0) }.filter(\.isFinite)
    guard numbers.count == parts.count, [4, 6].contains(numbers.count) else {
      throw Problem(.badRequest, "bbox is no four numbers, nor six with heights")
    }
    if numbers.count == 6 { numbers = [0, 1, 3, 4].map { numbers[$0] } }
    if isNorthFirst { numbers = [1, 0, 3, 2].map { numbers[$0] } }
    let (west, south, east, north) = (numbers[0], numbers[1], numbers[2], numbers[3])
    guard south <= north else {
      throw Problem(.badRequest, "bbox has its south north of its north")
    }
    if west <= east { return [MapBounds(minX: west, minY: south, maxX: east, maxY: north)] }
    guard isRound, west <= 180, east >= -180 else {
      throw Problem(.badRequest, "bbox has its west east of its east")
    }
    return [
      MapBounds(minX: west, minY: south, maxX: 180, maxY: north),
      MapBounds(minX: -180, minY: south, maxX: east, maxY: north),
    ]
  }

  private static func times(_ text: String) throws(Problem) -> ClosedRange<Ticks> {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let open = Ticks(count: .min)...Ticks(count: .max)
    func time(_ text: String, _ whenOpen: Ticks) -> Ticks? {
      text.isEmpty || text == ".." ? whenOpen : Ticks(iso: text, on: .utc)
    }
    let isInstant = parts.count == 1
    guard parts.count <= 2, !(isInstant && (text.isEmpty || text == "..")),
      let from = time(parts[0], open.lowerBound),
      let until = isInstant ? from : time(parts[1], open.upperBound), from <= until
    else {
      throw Problem(
        .badRequest, "datetime is no time, and no two with a slash: 2026-12-05T21:00:00Z/..")
    }
    return from...until
  }
}
