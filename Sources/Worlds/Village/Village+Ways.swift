import BergfriedCore
public import BergfriedStreets

extension Village {
  /// The streets and footpaths as lines of a map: joined where they meet, on a bridge where they
  /// cross the river, covered where they lead through a wall or a house.
  ///
  /// - Complexity: O(n²) in the number *n* of the streets' points, a few milliseconds.
  public var ways: [Way] {
    let paths = StreetPlan.paths
    let lines = LineJoin.joined(streets.map(\.points) + paths.map(\.points))
    var ways: [Way] = []
    for (street, line) in zip(streets, lines) {
      for (part, isBridge) in parted(line, atRiver: valley) {
        ways.append(
          Way(
            id: "way/\(ways.count + 1)", name: street.name, kind: Village.kind(of: street),
            level: isBridge ? 1 : 0, isBridge: isBridge, points: part))
      }
    }
    for (path, line) in zip(paths, lines.dropFirst(streets.count)) {
      ways.append(
        Way(
          id: "way/\(ways.count + 1)", name: path.name, kind: "footway",
          isCovered: path.isCovered, points: line))
    }
    return ways
  }

  private static func kind(of street: Street) -> String {
    switch street.widthMetres {
    case 7...: "tertiary"
    case 5...: "unclassified"
    default: "residential"
    }
  }

  /// A line in parts, on land and over the river in turns; bridges reach a little onto the banks.
  private func parted(
    _ points: [MapPoint], atRiver valley: ValleyGround
  ) -> [(points: [MapPoint], isBridge: Bool)] {
    let line = Street(name: "", points: points, widthMetres: 0)
    let bankMetres = 3.0
    var stops = [0.0]
    var wetStart: Double?
    for step in 0...Int(line.lengthMetres) {
      let distance = Double(step)
      guard let point = line.place(atMetres: distance)?.point else { continue }
      if valley.isRiver(at: point) {
        wetStart = wetStart ?? distance
      } else if let start = wetStart {
        stops += [start - bankMetres, distance + bankMetres]
        wetStart = nil
      }
    }
    stops.append(line.lengthMetres)
    return zip(stops, stops.dropFirst()).enumerated().map { number, part in
      (line.points(fromMetres: part.0, toMetres: part.1), number % 2 == 1)
    }
  }
}

extension ValleyGround {
  func isRiver(at point: MapPoint) -> Bool {
    let place = ValleyFrame.place(x: point.x, y: point.y)
    return river(place.along, place.across) > 0
  }
}

extension Village.Street {
  /// The part of its line between two distances from its start.
  fileprivate func points(fromMetres start: Double, toMetres end: Double) -> [MapPoint] {
    var inner: [MapPoint] = []
    var distance = 0.0
    for (one, next) in zip(points, points.dropFirst()) {
      if distance > start, distance < end { inner.append(one) }
      distance += one.distanceMetres(to: next)
    }
    let first = start <= 0 ? points.first : place(atMetres: start)?.point
    let last = end >= lengthMetres ? points.last : place(atMetres: end)?.point
    return [first].compactMap { $0 } + inner + [last].compactMap { $0 }
  }
}
