import BergfriedRoom
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle

/// What happens in a room, as server-sent events.
enum EventStream {
  static let endpoint = Endpoint(
    method: .get, path: "/api/events", role: .look,
    summary: "What happens: change, job, file; after Last-Event-ID what was missed, or reset.",
    parameters: [.init("last", .string, "the last event, for who cannot set Last-Event-ID")],
    outcome: .init(
      status: 200, mediaType: "text/event-stream", schema: .string, text: "Server-sent events"),
    isStream: true,
    answer: { call in
      let hub = call.room.events
      guard hub.listenerCount < Limits.streams else {
        throw Problem(.serviceUnavailable, "too many listen already")
      }
      let last = call.request.headers[HTTPField.Name("Last-Event-ID")!] ?? call.query["last"]
      let events = hub.events(after: last)
      let headers: HTTPFields = [
        .contentType: "text/event-stream", .cacheControl: "no-store",
        HTTPField.Name("X-Accel-Buffering")!: "no",
      ]
      return Response(
        status: .ok, headers: headers,
        body: ResponseBody { writer in
          try await writer.write(ByteBuffer(string: "retry: 2000\n: here\n\n"))
          for try await event in events.cancelOnGracefulShutdown() {
            try await writer.write(ByteBuffer(string: event.text))
          }
          try await writer.finish(nil)
        })
    })
}

extension EventHub.Event {
  /// As it is sent.
  fileprivate var text: String {
    isHeartbeat ? ": still here\n\n" : "id: \(id)\nevent: \(name)\ndata: \(data)\n\n"
  }
}
