package import BergfriedCore

/// Files with areas, each read once however many of its areas are asked for.
package struct ZoneFiles {
  private let frame: String?
  /// By their paths.
  private var readers: [String: ZoneReader] = [:]

  /// - Parameter frame: the working frame, as ``Terrain/crs`` has it; `nil` for plain metres.
  package init(frame: String?) {
    self.frame = frame
  }

  /// The areas that a reference names, as ``readZones(_:frame:)`` tells them.
  package mutating func areas(of reference: String) throws -> [MapPolygon] {
    let (path, name) = ZoneReader.parts(of: reference)
    let reader = try readers[path] ?? read(path)
    readers[path] = reader
    return try reader.areas(named: name)
  }

  private func read(_ path: String) throws -> ZoneReader {
    let working = try frame.map { try SpatialReference($0, named: "the terrain's frame \($0)") }
    var reader = ZoneReader(path: path)
    if OpenStreetMapFeatures.areIn(path) {
      try reader.readOpenStreetMap(working: working)
      return reader
    }
    let dataset = try Dataset.open(path, as: .vector)
    return try ErrorLog.recording { log in
      try reader.read(dataset, working: working)
      guard !log.hasFailed else {
        throw Failure(.tableDamaged, "\(path): the areas cannot be read to their end\(log.reason)")
      }
      return reader
    }
  }
}
