package import BergfriedCore
package import BergfriedGDAL

extension AskedObserver.Place {
  /// As the user gave it.
  package var text: String {
    switch self {
    case .working(let x, let y): Format.position(x, y)
    case .own(let x, let y), .lonLat(let x, let y): "\(Format.plain(x)),\(Format.plain(y))"
    }
  }

  /// Where it is in working coordinates.
  ///
  /// - Throws: ``Failure`` or `Failure` where it is nowhere.
  package func point(on terrain: Terrain) throws -> (x: Double, y: Double) {
    do {
      return try brought(to: terrain)
    } catch let error as Failure {
      guard let hint = swapHint(on: terrain) else { throw error }
      throw Failure(.placeNowhere, saying: "\(text) is nowhere on earth.\(hint)")
    }
  }

  private func brought(to terrain: Terrain) throws -> (x: Double, y: Double) {
    switch self {
    case .working(let x, let y): (x, y)
    case .own(let x, let y): try terrain.point(ownX: x, ownY: y)
    case .lonLat(let lon, let lat): try terrain.point(lon: lon, lat: lat)
    }
  }

  /// What to do about it, where it lies off a terrain: a sentence for messages.
  package func hint(on terrain: Terrain) -> Wording {
    if let hint = swapHint(on: terrain) { return Wording(hint) }
    guard let bounds = bounds(of: terrain) else { return "" }
    let isInDegrees = isInDegrees(on: terrain)
    func range(_ low: Double, _ high: Double) -> String {
      "\(Format.fixed(low, isInDegrees ? 5 : 1))..\(Format.fixed(high, isInDegrees ? 5 : 1))"
    }
    let names = isInDegrees ? ("longitude", "latitude") : ("x", "y")
    let frame =
      if case .working = self, terrain.isWarped { " in the metric frame it is warped to" } else {
        ""
      }
    return """
       It covers \(names.0) \(range(bounds.minX, bounds.maxX)), \
      \(names.1) \(range(bounds.minY, bounds.maxY))\(frame)\(degreesHint(isInDegrees: isInDegrees))
      """
  }

  /// Numbers that may be degrees were perhaps meant so.
  private func degreesHint(isInDegrees: Bool) -> Wording {
    guard case .own(let x, let y) = self, !isInDegrees, x.magnitude <= 180, y.magnitude <= 180
    else { return "" }
    return "; for longitude and latitude add \(setting: .lonLat)"
  }

  private func isInDegrees(on terrain: Terrain) -> Bool {
    switch self {
    case .lonLat: true
    case .own: terrain.isInDegrees
    case .working: false
    }
  }

  /// Where the terrain is, in the coordinates of this place.
  private func bounds(of terrain: Terrain) -> MapBounds? {
    switch self {
    case .working: terrain.bounds
    case .own: terrain.ownBounds
    case .lonLat: try? terrain.lonLatBounds()
    }
  }

  /// What is to be said where its two numbers are the wrong way round; `nil` where they are not.
  private func swapHint(on terrain: Terrain) -> String? {
    let swapped: AskedObserver.Place =
      switch self {
      case .own(let x, let y): .own(x: y, y: x)
      case .working(let x, let y): .working(x: y, y: x)
      case .lonLat(let lon, let lat): .lonLat(lon: lat, lat: lon)
      }
    guard let (x, y) = try? swapped.brought(to: terrain),
      let cell = terrain.transform.cell(x: x, y: y), terrain.shape.contains(cell)
    else { return nil }
    return " Swapped, it lies in the raster: give \(swapped.text), "
      + (isInDegrees(on: terrain) ? "longitude first" : "x first")
  }
}
