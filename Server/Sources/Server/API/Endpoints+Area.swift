import BergfriedCore
import BergfriedRoom
import HTTPTypes
import Hummingbird

extension Endpoints {
  private struct Outlined: Decodable {
    let corners: [[Double]]
  }

  private static let share = Schema.object([
    ("unit", .choice(["m2", "m"])), ("whole", .number), ("surely", .number),
    ("possibly", .number), ("apart", .number),
    (
      "towers",
      .list(.object([("name", .string), ("surely", .number), ("possibly", .number)]))
    ),
  ])

  /// How much of an area is seen.
  static let area = Endpoint(
    method: .post, path: "/api/area", role: .look,
    summary: "How much of an area's ground and streets is seen, and by whom.",
    body: .object([("corners", .corners)]),
    outcome: .init(
      status: 200, mediaType: "application/json",
      schema: .object(
        [("rule", .choice(["even-odd"])), ("ground", share), ("streets", share)],
        optional: ["streets"]),
      text: "By all towers and by each; what crosses itself is held to the even-odd rule"),
    answer: { call in
      let corners = try points(try await call.json(Outlined.self).corners, 3...1000)
      return .json(text: try await call.room.area(corners))
    })

  /// Places of the working frame as bodies have them, held to ``Schema/place``.
  static func points(
    _ places: [[Double]], _ count: ClosedRange<Int>
  ) throws(Problem) -> [MapPoint] {
    guard count.contains(places.count),
      places.allSatisfy({ $0.count == 2 && max(abs($0[0]), abs($0[1])) <= 1e8 })
    else {
      throw Problem(
        .badRequest,
        "give \(count.lowerBound) to \(count.upperBound) places of the working frame, two numbers "
          + "each: east and north in metres")
    }
    return places.map { MapPoint(x: $0[0], y: $0[1]) }
  }
}
