/// What must be known before a watch file can be written.
package enum NewWatchQuestion: CaseIterable, Sendable {
  case terrain, map, tower, night, telescope

  /// The question, as someone at a terminal is asked it.
  package var text: String {
    switch self {
    case .terrain: "Terrain, a file with heights or a folder of them:"
    case .map: "Map with streets and buildings, a file or none:"
    case .tower: "First tower, as Name=lon,lat,eye or Name=x,y,eye, the eye in metres above ground:"
    case .night: "Bell and midnight, as 2026-12-05T21:00:00Z 2026-12-06T00:00:00Z:"
    case .telescope: "What is looked with: eye, glass or camera:"
    }
  }
}
