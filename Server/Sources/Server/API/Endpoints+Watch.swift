import BergfriedRoom
import HTTPTypes
import Hummingbird

extension Endpoints {
  /// What the room shows before anything is asked.
  static let watch: [Endpoint] = [
    Endpoint(
      method: .get, path: "/api/watch", role: .look,
      summary: "The watch as it is now: night, towers, telescopes, zones and crossings.",
      outcome: .init(
        status: 200, mediaType: "application/json", schema: .named("Watch"), text: "The watch"),
      answer: { call in
        let (state, json) = try await call.room.watch()
        return .json(
          text: """
            {"revision":\(state.revision),"canUndo":\(state.canUndo),"canRedo":\(state.canRedo),\
            "fileHasChanged":\(try await call.room.otherText() != nil),"watch":\(json)}
            """)
      }),
    Endpoint(
      method: .get, path: "/api/place", role: .look,
      summary: "Streets, buildings, waters, woods and names, packed for drawing.",
      outcome: .init(
        status: 200, mediaType: "application/json", schema: .named("Place"), text: "The place"),
      answer: { call in .json(text: try await call.room.place()) }),
    Endpoint(
      method: .get, path: "/api/relief.png", role: .look,
      summary: "The ground as shaded relief, over the same frame as the place.",
      outcome: .init(status: 200, mediaType: "image/png", schema: .binary, text: "A picture"),
      answer: { call in .bytes(try await call.room.relief(), "image/png") }),
    Endpoint(
      method: .get, path: "/api/watch.yaml", role: .look,
      summary: "The watch as a watch file, with its comments.",
      parameters: [.init("revision", .count, "an earlier one; the last where left out")],
      outcome: .init(
        status: 200, mediaType: "application/yaml", schema: .object([]), text: "A watch file"),
      answer: { call in
        let revision = try call.query.whole("revision")
        return .bytes(try await call.room.yaml(revision).utf8, "application/yaml")
      }),
  ]
}
