/// A line with places at shares of its length.
struct MeasuredLine {
  let points: [Spot]
  private let distances: [Double]

  init(_ points: [Spot]) {
    self.points = points
    var distances = [0.0]
    for (start, end) in zip(points, points.dropFirst()) {
      distances.append(distances[distances.count - 1] + (end - start).length)
    }
    self.distances = distances
  }

  var metres: Double { distances[distances.count - 1] }

  func spot(at share: Double) -> Spot {
    let distance = min(max(share, 0), 1) * metres
    let leg = max(0, (distances.firstIndex { $0 >= distance } ?? distances.count - 1) - 1)
    let length = distances[leg + 1] - distances[leg]
    return points[leg].at(
      length > 0 ? (distance - distances[leg]) / length : 0, to: points[leg + 1])
  }

  /// Of the whole length, where the line is nearest to a place.
  func share(nearestTo spot: Spot) -> Double {
    var best = (metres: Double.infinity, share: 0.0)
    for leg in points.indices.dropLast() {
      let line = points[leg + 1] - points[leg]
      let square = line.dot(line)
      let part = square > 0 ? min(max((spot - points[leg]).dot(line) / square, 0), 1) : 0
      let away = (spot - points[leg].at(part, to: points[leg + 1])).length
      guard away < best.metres else { continue }
      let along = distances[leg] + part * (distances[leg + 1] - distances[leg])
      best = (away, metres > 0 ? along / metres : 0)
    }
    return best.share
  }

  /// The straight parts between two shares, in the order of the walk.
  func parts(from: Double, to: Double) -> [(from: Double, to: Double)] {
    guard from != to else { return [] }
    let (low, high) = (min(from, to), max(from, to))
    let inner = distances.map { $0 / metres }.filter { $0 > low && $0 < high }
    let cuts = [low] + inner + [high]
    let parts = zip(cuts, cuts.dropFirst()).filter { $0 < $1 }
    return from < to ? parts.map { ($0, $1) } : parts.reversed().map { ($1, $0) }
  }
}
