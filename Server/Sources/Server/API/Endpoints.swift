import BergfriedRoom
import Hummingbird

/// All that can be asked of a room.
enum Endpoints {
  static func all(_ page: PageFiles, _ status: StatusEndpoints) -> [Endpoint] {
    watch + sight + jobs + changes + [EventStream.endpoint] + status.all + page.endpoints
  }

  static let problem = Schema.named("Problem")
}
