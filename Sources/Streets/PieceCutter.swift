import BergfriedCore

/// Cuts runs at junctions and other places, and the stretches between them into equal pieces.
struct PieceCutter {
  let junctions: Set<MapPoint>
  let limitMetres: Double
  private(set) var nodes: [MapPoint] = []
  private(set) var pieces: [Piece] = []
  private var numbers: [MapPoint: Int] = [:]

  /// Cuts nearer than this to a point of the way are put on it.
  private static let nearMetres = 1e-9
  /// Of a stretch outside the bounds, whose pieces are ten times as long.
  private static let mostOutside = 1000.0

  init(junctions: Set<MapPoint>, limitMetres: Double) {
    self.junctions = junctions
    self.limitMetres = limitMetres
  }

  /// - Parameter cuts: distances along the run at which it is cut besides, in ascending order.
  /// - Returns: the nodes at these cuts.
  mutating func cut(_ run: WayRun, at cuts: [Double] = []) -> [Int] {
    var stretch = Stretch(run, startMetres: run.startMetres, point: run.points[0])
    var from = node(run.points[0])
    var made: [Int] = []
    if let first = cuts.first, first <= PieceCutter.nearMetres { made.append(from) }
    var distance = run.startMetres
    var along = 0.0
    for (start, end) in zip(run.points, run.points.dropFirst()) {
      let length = start.distanceMetres(to: end)
      while made.count < cuts.count, cuts[made.count] < along + length - PieceCutter.nearMetres {
        let share = (cuts[made.count] - along) / length
        let point = start.point(atShare: share, to: end)
        stretch.points.append(point)
        from = divide(stretch, from: from, isOwn: true)
        made.append(from)
        stretch = Stretch(run, startMetres: distance + share * length, point: point)
      }
      distance += length
      along += length
      stretch.points.append(end)
      let isCut = made.count < cuts.count && cuts[made.count] <= along + PieceCutter.nearMetres
      if isCut || junctions.contains(end) {
        from = divide(stretch, from: from, isOwn: !junctions.contains(end))
        if isCut { made.append(from) }
        stretch = Stretch(run, startMetres: distance, point: end)
      }
    }
    return made
  }

  /// The line between two places at which a run is cut.
  private struct Stretch {
    let way: Int
    let startMetres: Double
    let isOutside: Bool
    var points: [MapPoint]

    init(_ run: WayRun, startMetres: Double, point: MapPoint) {
      way = run.way
      isOutside = run.isOutside
      self.startMetres = startMetres
      points = [point]
    }
  }

  /// Adds a stretch as equal pieces.
  ///
  /// - Parameter isOwn: whether no other way passes the node at its end.
  /// - Returns: that node.
  private mutating func divide(_ stretch: Stretch, from first: Int, isOwn: Bool) -> Int {
    let distances = PieceCutter.distances(along: stretch.points)
    let length = distances[distances.count - 1]
    let limit = stretch.isOutside ? 10 * limitMetres : limitMetres
    let whole = max(1, (length / limit - 1e-9).rounded(.up))
    let count = stretch.isOutside ? min(whole, PieceCutter.mostOutside) : whole
    var next = 1
    var points = [stretch.points[0]]
    var from = first
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
      let to = isLast && !isOwn ? node(end) : addNode(end)
      pieces.append(
        Piece(
          way: stretch.way, from: from, to: to, points: points + [end],
          lengthMetres: length / count,
          startMetres: stretch.startMetres + length * Double(number - 1) / count))
      (points, from) = ([end], to)
    }
    return from
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
