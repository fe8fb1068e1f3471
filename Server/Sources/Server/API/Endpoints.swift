import BergfriedRoom
import HTTPTypes
import Hummingbird

/// All that can be asked of a room.
enum Endpoints {
  static func all(
    _ page: PageFiles, _ status: StatusEndpoints, _ tiles: ExternalTiles?
  ) -> [Endpoint] {
    let told =
      watch + sight + [area] + jobs + changes + [EventStream.endpoint] + status.all + page.endpoints
      + OGCRoot.endpoints + [ExternalTiles.endpoint(tiles)]
    let document = Endpoint(
      method: .get, path: "/api/openapi.json", role: .look, summary: "This document.",
      outcome: .init(
        status: 200, mediaType: "application/json", schema: .object([]), text: "OpenAPI 3.1"),
      answer: { _ in .json(text: OpenAPI.document(of: told)) })
    return told + [document]
  }
}
