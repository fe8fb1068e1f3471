import BergfriedCore

/// Where streets and the cells of a grid meet.
struct WalkLinks: Sendable {
  /// The part of a piece that lies in a cell.
  struct Link: Sendable {
    let piece: Int32
    let cell: Int32
    /// Corners of its line, both ends included.
    let points: [MapPoint]
  }

  /// By pieces.
  let links: [Link]
  /// Which links are of which piece.
  let offsets: [Int32]
  /// Whether one can step from a node onto the ground.
  let touchesGround: [Bool]

  /// - Complexity: O(length of streets in cells).
  init(_ graph: StreetGraph, on grid: WalkGrid) {
    touchesGround = WalkLinks.touching(graph)
    var (links, offsets): ([Link], [Int32]) = ([], [0])
    for (number, piece) in graph.pieces.enumerated() {
      // Outside the bounds there is no ground.
      let isInside = number < graph.insideCount
      if isInside, graph.ways[piece.way].isOffGround {
        for node in [piece.from, piece.to] where touchesGround[node] {
          let point = graph.nodes[node]
          links += grid.cells(around: point).map {
            Link(piece: Int32(number), cell: Int32($0), points: [point])
          }
        }
      } else if isInside {
        links += WalkLinks.parts(of: piece, on: grid).map {
          Link(piece: Int32(number), cell: Int32($0.key), points: $0.value)
        }
      }
      offsets.append(Int32(links.count))
    }
    offsets += Array(repeating: Int32(links.count), count: graph.links.count)
    self.links = links
    self.offsets = offsets
  }

  /// A node touches the ground unless all that meets there is off it, of one kind, and goes on.
  private static func touching(_ graph: StreetGraph) -> [Bool] {
    var (bridges, tunnels, plain) = (
      [Int](repeating: 0, count: graph.nodes.count),
      [Int](repeating: 0, count: graph.nodes.count),
      [Bool](repeating: false, count: graph.nodes.count)
    )
    for piece in graph.pieces {
      let way = graph.ways[piece.way]
      for node in [piece.from, piece.to] {
        if way.isCovered {
          tunnels[node] += 1
        } else if way.isBridge {
          bridges[node] += 1
        } else {
          plain[node] = true
        }
      }
    }
    return plain.indices.map { node in
      plain[node] || bridges[node] + tunnels[node] < 2 || bridges[node] > 0 && tunnels[node] > 0
    }
  }

  /// The cells that a piece passes, those included whose border it follows, and where.
  private static func parts(of piece: Piece, on grid: WalkGrid) -> [(key: Int, value: [MapPoint])] {
    var parts: [Int: [MapPoint]] = [:]
    let near = WalkGrid.borderMetres
    for (start, end) in zip(piece.points, piece.points.dropFirst()) {
      for (right, up) in [(-near, -near), (-near, near), (near, -near), (near, near)] {
        func moved(_ point: MapPoint) -> MapPoint { MapPoint(x: point.x + right, y: point.y + up) }
        for pass in grid.transform.passes(
          from: moved(start), to: moved(end), in: grid.shape)
        where grid.shape.contains(pass.cell) {
          parts[grid.shape.index(of: pass.cell), default: []] += [
            start.point(atShare: pass.shares.lowerBound, to: end),
            start.point(atShare: pass.shares.upperBound, to: end),
          ]
        }
      }
    }
    return parts.sorted { $0.key < $1.key }
  }
}

extension Way {
  /// Whether it runs through a tunnel, under a roof or over a bridge.
  var isOffGround: Bool { isCovered || isBridge }
}
