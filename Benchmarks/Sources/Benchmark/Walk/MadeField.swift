import BergfriedCore
import BergfriedStreets

/// Open ground under towers whose telescopes scan round, three hours long.
///
/// Each tower stands on a lattice and has four telescopes with fields of 20 degrees, each of which
/// looks at three directions for five minutes in turns, so that a quarter hour takes in two thirds
/// of all that lies within reach. What one sees depends on the direction alone, and a tenth of the
/// cells is barred. The first street stands in one corner, the second in the other behind a wall.
struct MadeField {
  /// Cells along a side.
  let side: Int
  let cellMetres = 5.0
  let towers: Int
  let seed: UInt64
  let night = Ticks.seconds(0)..<Ticks.seconds(3 * 3600)

  func network(metresPerSecond speed: Double) -> WalkNetwork {
    let size = Double(side) * cellMetres
    let transform = GeoTransform(
      originX: 0, originY: size, columnStep: cellMetres, rowStep: -cellMetres)
    let grid = WalkGrid(over: GridShape(columns: side, rows: side), transform, side: 1)
    let ways = [30.5, size - 30.5].map { place in
      Way(
        id: "way/\(Int(place))", kind: "path",
        points: [MapPoint(x: place, y: place), MapPoint(x: place + 8, y: place)])
    }
    let graph = StreetGraph(ways: ways)
    var draft = ReachDraft(nodeCount: graph.nodes.count)
    for piece in graph.pieces {
      let ticks = Int64((piece.lengthMetres / speed * 1e6).rounded(.down))
      draft.add(
        from: piece.from, to: piece.to, travel: Ticks(count: ticks), free: IntervalSet(night))
    }
    return WalkNetwork(
      graph, ReachNetwork(draft), grid: grid, free: free(on: grid), metresPerSecond: speed,
      pace: .even(metresPerSecond: speed))
  }

  private func free(on grid: WalkGrid) -> WalkTimes {
    var random = SeededRandom(seed: seed)
    let reach = Double(side) * cellMetres / Double(towers).squareRoot()
    let places = (0..<towers).map { _ in
      MapPoint(
        x: random.unit() * Double(side) * cellMetres, y: random.unit() * Double(side) * cellMetres)
    }
    var numbers: [[Int]: Int32] = [:]
    var (lists, listOfCell): ([IntervalSet], [Int32]) = ([], [])
    let wall = side - 20
    for cell in 0..<grid.shape.count {
      let place = grid.shape.cell(at: cell)
      let up = side - 1 - place.row
      let isWall = max(wall - place.column, wall - up) == 0
      if random.unit() < 0.1 || isWall && min(place.column, up) >= wall {
        listOfCell.append(-1)
        continue
      }
      let centre = grid.centre(of: cell)
      let looks = places.indices.compactMap { tower -> Int? in
        let (east, north) = (centre.x - places[tower].x, centre.y - places[tower].y)
        guard places[tower].distanceMetres(to: centre) < reach else { return nil }
        let azimuth = Angle.azimuthDegrees(east: east, north: north) + Double(tower * 7)
        let step = Int(azimuth / 30) % 12
        return (azimuth - 30 * (azimuth / 30).rounded(.down)) < 20 ? tower * 3 + step % 3 : nil
      }
      if let known = numbers[looks] {
        listOfCell.append(known)
        continue
      }
      let seen = IntervalSet(looks.flatMap(times(ofLook:)))
      numbers[looks] = Int32(lists.count)
      listOfCell.append(Int32(lists.count))
      lists.append(seen.complement(within: night))
    }
    return WalkTimes(lists: lists, listOfCell: listOfCell)
  }

  /// Five minutes of every quarter of an hour, a little later at every tower, turning left out.
  private func times(ofLook look: Int) -> [Range<Ticks>] {
    let (tower, turn) = (look / 3, look % 3)
    let first = Int64(tower * 37 % 300 + 300 * turn)
    return stride(from: first, to: 3 * 3600, by: 900).map { start in
      Ticks.seconds(start + 3)..<Ticks.seconds(min(start + 300, 3 * 3600))
    }
  }
}
