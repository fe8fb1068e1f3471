import BergfriedDatum

/// Cuts runs at junctions, and the stretches between them into equal pieces.
struct PieceCutter {
  let junctions: Set<MapPoint>
  let limitMetres: Double
  private(set) var nodes: [MapPoint] = []
  private(set) var pieces: [Piece] = []
  private var numbers: [MapPoint: Int] = [:]

  /// Cuts nearer than this to a point of the way are put on it.
  private static let nearMetres = 1e-9

  init(junctions: Set<MapPoint>, limitMetres: Double) {
    self.junctions = junctions
    self.limitMetres = limitMetres
  }

  mutating func cut(_ run: WayRun) {
    var stretch = WayRun(way: run.way, startMetres: run.startMetres, points: [])
    var distance = run.startMetres
    for point in run.points {
      if let last = stretch.points.last { distance += last.distanceMetres(to: point) }
      stretch.points.append(point)
      if stretch.points.count > 1, junctions.contains(point) {
        divide(stretch)
        stretch = WayRun(way: run.way, startMetres: distance, points: [point])
      }
    }
  }

  /// Adds a stretch between two junctions as equal pieces.
  private mutating func divide(_ stretch: WayRun) {
    let distances = PieceCutter.distances(along: stretch.points)
    let length = distances[distances.count - 1]
    let count = max(1, (length / limitMetres - 1e-9).rounded(.up))
    var next = 1
    var points = [stretch.points[0]]
    var from = node(stretch.points[0])
    for number in 1...Int(count) {
      let isLast = number == Int(count)
      let target = length * Double(number) / count
      while next < distances.count - 1, distances[next] < target - PieceCutter.nearMetres {
        points.append(stretch.points[next])
        next += 1
      }
      let isAtPoint = isLast || distances[next] < target + PieceCutter.nearMetres
      let end =
        isAtPoint
        ? stretch.points[next]
        : stretch.points[next - 1].point(
          atShare: (target - distances[next - 1]) / (distances[next] - distances[next - 1]),
          to: stretch.points[next])
      if isAtPoint { next += 1 }
      let to = isLast ? node(end) : addNode(end)
      pieces.append(
        Piece(
          way: stretch.way, from: from, to: to, points: points + [end],
          lengthMetres: length / count,
          startMetres: stretch.startMetres + length * Double(number - 1) / count))
      (points, from) = ([end], to)
    }
  }

  private static func distances(along points: [MapPoint]) -> [Double] {
    var distances = [0.0]
    for (start, end) in zip(points, points.dropFirst()) {
      distances.append(distances[distances.count - 1] + start.distanceMetres(to: end))
    }
    return distances
  }

  /// The node at a junction.
  private mutating func node(_ point: MapPoint) -> Int {
    if let number = numbers[point] { return number }
    let number = addNode(point)
    numbers[point] = number
    return number
  }

  private mutating func addNode(_ point: MapPoint) -> Int {
    nodes.append(point)
    return nodes.count - 1
  }
}
