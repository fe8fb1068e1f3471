import BergfriedCore
import BergfriedTestSupport
import Foundation
import Testing

/// All that has a `highway` in an OpenStreetMap file, as the program osmium reads it.
struct OsmiumStreets {
  struct Line {
    /// Such as `way/123`.
    let id: String
    let kind: String
    /// Longitudes and latitudes; none for a relation.
    let degrees: [MapPoint]
  }

  static let program = Command.installed("osmium")

  /// Runs osmium to its end.
  static func run(_ arguments: String...) throws {
    let answer = try Command.run(#require(program), arguments)
    try #require(answer.status == 0, "\(answer.errors)")
  }

  private(set) var ways: [Line] = []
  private(set) var relations: [Line] = []

  init(path: String) throws {
    let scratch = Scratch(onDisk: true)
    let (part, text) = (scratch.path("streets.osm.pbf"), scratch.path("streets.opl"))
    try Self.run("tags-filter", path, "wr/highway", "-o", part)
    try Self.run("add-locations-to-ways", part, "-o", text)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: text))
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let kind = line.first, kind != UInt8(ascii: "n") else { continue }
      add(String(decoding: line, as: UTF8.self).split(separator: " "))
    }
  }

  /// Fields begin with a letter that says what they are: `w123 … Thighway=path,… Nn1x9.5y47.1,…`.
  private mutating func add(_ fields: [Substring]) {
    func values(_ letter: String) -> [Substring] {
      fields.dropFirst().first { $0.hasPrefix(letter) }?.dropFirst().split(separator: ",") ?? []
    }
    let tags = values("T")
    let number = fields[0].dropFirst()
    guard let tag = tags.first(where: { $0.hasPrefix("highway=") }) else { return }
    let kind = String(tag.dropFirst("highway=".count))
    if fields[0].hasPrefix("w") {
      let degrees = values("N").map { node in
        let place = node.drop { $0 != "x" }.dropFirst().split(separator: "y")
          .compactMap { Double($0) }
        return MapPoint(x: place[0], y: place[1])
      }
      ways.append(Line(id: "way/\(number)", kind: kind, degrees: degrees))
    } else {
      relations.append(Line(id: "relation/\(number)", kind: kind, degrees: []))
    }
  }
}
