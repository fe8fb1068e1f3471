import BergfriedCore

/// Cuts ways into pieces, where joints are too, and links what may be joined.
struct StreetLinks {
  private(set) var nodes: [MapPoint] = []
  private(set) var pieces: [Piece] = []
  /// How many pieces lie within the bounds; they come first.
  private(set) var insideCount = 0
  private(set) var links: [StreetLink] = []

  init(_ survey: WaySurvey, _ ways: [Way], _ squares: [Square], pieceLimitMetres: Double) {
    let runs = survey.runs
    let joints = JointSearch(runs, of: ways).joints()
    let cuts = StreetLinks.cuts(joints, count: runs.count)
    var made = [[Int]](repeating: [], count: runs.count)
    var cutter = PieceCutter(junctions: survey.junctions, limitMetres: pieceLimitMetres)
    for run in runs.indices where !runs[run].isOutside {
      made[run] = cutter.cut(runs[run], at: cuts[run])
    }
    insideCount = cutter.pieces.count
    for run in runs.indices where runs[run].isOutside {
      made[run] = cutter.cut(runs[run], at: cuts[run])
    }
    nodes = cutter.nodes
    pieces = cutter.pieces
    func node(_ place: Joint.Place) -> Int {
      made[place.run][StreetLinks.nearest(cuts[place.run], place.alongMetres)]
    }
    var known: Set<[Int]> = []
    for joint in joints {
      let ends = [node(joint.one), node(joint.other)].sorted()
      guard ends[0] != ends[1], known.insert(ends).inserted else { continue }
      links.append(
        StreetLink(
          kind: joint.kind, from: ends[0], to: ends[1], way: runs[joint.one.run].way,
          lengthMetres: joint.gapMetres))
    }
    links += SquareLinks(squares, nodes: nodes, pieces: pieces, ways: ways).links
  }

  /// Nearer cuts are one.
  private static let nearMetres = 1e-6

  private static func cuts(_ joints: [Joint], count: Int) -> [[Double]] {
    var all = [[Double]](repeating: [], count: count)
    for joint in joints {
      for place in [joint.one, joint.other] { all[place.run].append(place.alongMetres) }
    }
    return all.map { places in
      places.sorted().reduce(into: []) { kept, place in
        if kept.last.map({ place - $0 > nearMetres }) ?? true { kept.append(place) }
      }
    }
  }

  private static func nearest(_ cuts: [Double], _ place: Double) -> Int {
    cuts.indices.min { (cuts[$0] - place).magnitude < (cuts[$1] - place).magnitude }!
  }
}
