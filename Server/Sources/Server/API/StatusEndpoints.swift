import BergfriedRoom
import HTTPTypes
import Hummingbird

/// What those ask who look after the server.
struct StatusEndpoints: Sendable {
  let metrics: PrometheusMetrics
  let gate: Gate

  private static let text = Endpoint.Outcome(
    status: 200, mediaType: "text/plain; charset=utf-8", schema: .string, text: "A few words")

  var all: [Endpoint] {
    [
      Endpoint(
        method: .get, path: "/healthz", role: nil, summary: "Whether the server runs.",
        outcome: StatusEndpoints.text,
        answer: { _ in .bytes("ok\n".utf8, "text/plain; charset=utf-8") }),
      Endpoint(
        method: .get, path: "/readyz", role: nil,
        summary: "Whether it answers: the ground is there to look over.",
        outcome: StatusEndpoints.text,
        answer: { call in
          _ = try await call.room.viewer()
          return .bytes("ready\n".utf8, "text/plain; charset=utf-8")
        }),
      Endpoint(
        method: .get, path: "/metrics", role: .look, summary: "Counts and times, for Prometheus.",
        outcome: .init(
          status: 200, mediaType: "text/plain; version=0.0.4", schema: .string, text: "Metrics"),
        answer: { [metrics, gate] call in
          let gauges = [
            ("event_listeners", Double(call.room.events.listenerCount)),
            ("questions_running", Double(gate.runningCount)),
            ("revision", Double(await call.room.state.revision)),
          ]
          return .bytes(metrics.text(gauges: gauges).utf8, "text/plain; version=0.0.4")
        }),
    ]
  }
}
