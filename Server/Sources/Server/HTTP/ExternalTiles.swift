import BergfriedRoom
import BergfriedService
import Foundation
import HTTPTypes
import Hummingbird

/// Tiles of another server that the page shows under its own map.
struct ExternalTiles: Sendable {
  /// With `{z}`, `{x}` and `{y}` where a tile's numbers go.
  let template: String
  /// Whose map it is.
  let credit: String
  /// Where from, as content security policies name it.
  let origin: String

  /// - Throws: `ServerSettings.Fault` where the address cannot be one of tiles.
  init(template: String, credit: String?) throws {
    let parts = template.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    // Whatever else stood there could be read as more of a policy.
    let host = #/[A-Za-z0-9.-]+(:[0-9]{1,5})?|\[[0-9A-Fa-f:]+\](:[0-9]{1,5})?/#
    guard parts.count == 4, ["http:", "https:"].contains(parts[0].lowercased()), parts[1].isEmpty,
      parts[2].wholeMatch(of: host) != nil,
      ["{z}", "{x}", "{y}"].allSatisfy({ parts[3].contains($0) }),
      template.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else {
      throw ServerSettings.Fault(
        description: """
          tiles \(template): give the address of tiles with {z}, {x} and {y} in its path, such as \
          https://tiles.example/{z}/{x}/{y}.png
          """)
    }
    guard let credit, !credit.isEmpty else {
      throw ServerSettings.Fault(
        description: "tiles \(template): say whose map it is with --tiles-credit")
    }
    self.template = template
    self.credit = credit
    origin = "\(parts[0].lowercased())//\(parts[2].lowercased())"
  }

  /// What the page asks: which tiles, if any, and where they lie.
  static func endpoint(_ tiles: ExternalTiles?) -> Endpoint {
    Endpoint(
      method: .get, path: "/api/tile-layers", role: .look,
      summary: "Tiles of another server that lie under the page's map; none or one.",
      outcome: .init(
        status: 200, mediaType: "application/json",
        schema: .list(
          .object([("template", .string), ("credit", .string), ("lattice", .object([]))])),
        text: "With the places of the working frame that a lattice of Web Mercator has"),
      answer: { call in
        guard let tiles else { return .json(text: "[]") }
        return try .json([
          Line(
            template: tiles.template, credit: tiles.credit,
            lattice: try await call.room.tiles().lattice())
        ])
      })
  }

  private struct Line: Encodable {
    let template: String
    let credit: String
    let lattice: MercatorLattice
  }
}
