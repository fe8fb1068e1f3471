import BergfriedRoom
import BergfriedService
import Foundation
import Hummingbird
import Logging
import Metrics
import ServiceLifecycle
import UnixSignals

/// The watch room's server.
@main
enum BergfriedServer {
  static func main() async {
    if CommandLine.arguments.contains("--help") {
      print(ServerSettings.help)
      return
    }
    do {
      let settings = try await ServerSettings(arguments: CommandLine.arguments)
      try await serve(settings)
    } catch {
      let text = Problem(error)?.detail ?? "\(error)"
      FileHandle.standardError.write(Data("bergfried-server: \(text)\n".utf8))
      exit(error is ServerSettings.Fault ? 64 : 1)
    }
  }

  private static func serve(_ settings: ServerSettings) async throws {
    let level = Logger.Level(rawValue: settings.logLevel) ?? .info
    LoggingSystem.bootstrap { label in
      var handler = StreamLogHandler.standardError(label: label)
      handler.logLevel = level
      return handler
    }
    let metrics = PrometheusMetrics()
    MetricsSystem.bootstrap(metrics)
    let logger = Logger(label: "bergfried")
    let room = try await room(settings)
    if settings.isCheck {
      print("Right     \(settings.watch), revision \(await room.state.revision)")
      try await room.close()
      return
    }
    let gate = Gate()
    let page = PageFiles(leaflet: settings.leaflet, folder: settings.pageFolder)
    let bound = BoundPort()
    let responder = RoomResponder(
      room: room,
      endpoints: Endpoints.all(
        page, StatusEndpoints(metrics: metrics, gate: gate), settings.tiles),
      guards: Guards(bound: bound, names: settings.names, tokens: settings.tokens), gate: gate,
      headers: SecurityHeaders(images: settings.tiles?.origin), logger: logger)
    let app = Application(
      responder: responder,
      server: .http1(
        configuration: .init(
          idleTimeout: .seconds(120),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: Limits.headerBytes, maxHeaderListSize: 4 * Limits.headerBytes,
            maxHeaderFieldCount: 100))),
      configuration: .init(address: .hostname(settings.host, port: settings.port)),
      onServerRunning: { channel in
        let port = channel.localAddress?.port ?? settings.port
        bound.set(port)
        FileHandle.standardOutput.write(
          Data("The room is open: http://\(settings.host):\(port)/\n".utf8))
      }, logger: logger)
    let group = ServiceGroup(
      configuration: .init(
        services: [
          .init(service: app), .init(service: Heartbeat(room: room)),
        ], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    let deadline = Deadline()
    try await deadline.run(group)
    try await room.close()
  }

  private static func room(_ settings: ServerSettings) async throws -> Room {
    var options = ServiceOptions()
    if let cores = settings.cores { options.cores = cores }
    options.roomCells = 4_000_000
    return try await Room(watch: settings.watch, journal: settings.journal, options: options)
  }
}
