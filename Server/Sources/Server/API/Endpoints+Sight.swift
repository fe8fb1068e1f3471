import BergfriedCore
import BergfriedCoverage
import BergfriedRoom
import BergfriedService
import BergfriedWatchFile
import HTTPTypes
import Hummingbird

extension Endpoints {
  private enum Above: String, CaseIterable {
    case ground, roof, elevation
  }

  private enum Heights: String, CaseIterable {
    case typical, bounds
  }

  private static let eye: [Endpoint.Parameter] = [
    .init("tower", .string, "a tower of the watch; with x and y its eye at that place"),
    .init("x", .number, "east in the working frame, in metres"),
    .init("y", .number, "north in the working frame, in metres"),
    .init("metres", .number, "how high the eye is"),
    .init("above", .choice(Above.allCases.map(\.rawValue)), "above what; the ground if left out"),
  ]

  /// Questions about what is seen from where.
  static let sight: [Endpoint] = [
    Endpoint(
      method: .get, path: "/api/viewshed", role: .look,
      summary: "The ground that an eye sees, a bit a cell.",
      parameters: eye + [
        .init("target", .number, "how tall those are who are looked for, in metres"),
        .init("reach", .number, "nothing is looked for farther away, in metres"),
        .init("azimuth", .number, "the middle of what is looked at, clockwise from true north"),
        .init("field", .number, "how wide that is, in degrees"),
        .init(
          "heights", .choice(Heights.allCases.map(\.rawValue)),
          "as mapped (typical), or all that may be: surely and possibly (bounds)"),
      ],
      outcome: .init(
        status: 200, mediaType: "application/octet-stream", schema: .binary,
        text: "BFM1, see the guide"),
      answer: { call in
        let viewer = try await call.room.viewer()
        var request = GroundViewRequest(from: try eye(call.query, viewer))
        request.targetHeightMetres = try call.query.number("target")
        request.reachMetres = try call.query.number("reach")
        let heights: Heights = try call.query.choice("heights", default: .typical)
        request.heights = heights == .typical ? .typical : .bounds
        if let azimuth = try call.query.number("azimuth") {
          let half = (try call.query.number("field") ?? 360) / 2
          request.sector = Sector(startDegrees: azimuth - half, endDegrees: azimuth + half)
        }
        let view = try await viewer.view(request)
        return .bytes(
          ViewMask(view, over: viewer, hasBounds: heights == .bounds).bytes,
          "application/octet-stream")
      }),
    Endpoint(
      method: .get, path: "/api/explain", role: .look,
      summary: "Who sees someone at a place, how well, and if not why.",
      parameters: [
        .init("x", .number, required: true, "east in the working frame, in metres"),
        .init("y", .number, required: true, "north in the working frame, in metres"),
      ],
      outcome: .init(
        status: 200, mediaType: "application/json", schema: .any,
        text: "bergfried/place-explanation/1"),
      answer: { call in .json(text: try await call.room.explain(at: try place(call.query))) }),
    Endpoint(
      method: .get, path: "/api/sightline", role: .look,
      summary: "Whether an eye sees someone at a place, why not, and the profile between.",
      parameters: eye + [
        .init("toX", .number, required: true, "where they are, east"),
        .init("toY", .number, required: true, "where they are, north"),
      ],
      outcome: .init(
        status: 200, mediaType: "application/json", schema: .any, text: "The line of sight"),
      answer: { call in
        let target = MapPoint(x: try call.query.required("toX"), y: try call.query.required("toY"))
        let eye = try eye(call.query, try await call.room.viewer())
        return .json(text: try await call.room.sightline(from: eye, to: .frame(target)))
      }),
  ]

  private static func place(_ query: Query) throws -> Watch.Position {
    .frame(MapPoint(x: try query.required("x"), y: try query.required("y")))
  }

  private static func eye(
    _ query: Query, _ viewer: GroundViewer
  ) throws -> GroundViewRequest.Eye {
    if let tower = query["tower"] {
      let (x, y) = (try query.number("x"), try query.number("y"))
      guard let x, let y else {
        guard x == nil, y == nil else {
          throw Problem(.unprocessableContent, "x and y go together: give both or none")
        }
        return .tower(tower)
      }
      let point = MapPoint(x: x, y: y)
      return .at(.frame(point), try viewer.eye(ofTower: tower, at: point))
    }
    let metres = try query.number("metres") ?? 1.7
    let above: Above = try query.choice("above", default: .ground)
    let eye: Tower.Eye =
      switch above {
      case .ground: .aboveGround(metres: metres)
      case .roof: .aboveRoof(metres: metres)
      case .elevation: .elevation(metres: metres)
      }
    guard let x = try query.number("x"), let y = try query.number("y") else {
      throw Problem(.unprocessableContent, "say where the eye is: name a tower, or give x and y")
    }
    return .at(.frame(MapPoint(x: x, y: y)), eye)
  }
}
