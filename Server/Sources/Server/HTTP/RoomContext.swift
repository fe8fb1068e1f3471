import Hummingbird
import Logging
import NIOCore

/// What is known of a request beside itself.
struct RoomContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// From which address it comes.
  let client: String

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    client = source.channel.remoteAddress?.ipAddress ?? "local"
  }
}
