import BergfriedCore
import BergfriedCoverage
import BergfriedStreets

/// The streets of the map as lines, by whether they are seen and how well.
///
/// Pieces of one way that follow each other and fare alike make one line. What is surely seen well
/// enough for a level of the first ladder has the class of that level besides.
struct MapStreets {
  let coverage: Coverage
  let frame: MapBounds

  private struct Line {
    let kind: String
    let level: Int?
    let way: Int
    var points: [MapPoint]
  }

  var html: String {
    var paths: [String: [String]] = [:]
    for line in lines { paths[line.kind, default: []].append(path(line)) }
    return ["other", "unseen", "possibly", "surely"].map { kind in
      "<g class=\"layer \(kind)\">\(paths[kind, default: []].joined(separator: "\n"))</g>"
    }.joined(separator: "\n")
  }

  private var lines: [Line] {
    let streets = coverage.town.streets
    var lines: [Line] = []
    for (index, piece) in streets.pieces[..<streets.insideCount].enumerated() {
      let own = coverage.pieces[index]
      let kind = own.standing == .open ? own.seen.rawValue : "other"
      let level = own.standing == .open ? own.best.first??.level : nil
      if let last = lines.last, last.kind == kind, last.level == level, last.way == piece.way,
        last.points.last == piece.points.first
      {
        lines[lines.count - 1].points += piece.points.dropFirst()
      } else {
        lines.append(Line(kind: kind, level: level, way: piece.way, points: piece.points))
      }
    }
    return lines
  }

  private func path(_ line: Line) -> String {
    let name = coverage.town.streets.ways[line.way].name.map {
      "<title>\(HTML.escaped($0))</title>"
    }
    let level = line.level.map { " class=\"\(levelClass($0))\"" } ?? ""
    let path = line.points.map { $0.text(in: frame) }.joined(separator: "L")
    return "<path\(level) d=\"M\(path)\">\(name ?? "")</path>"
  }

  /// The ladder that streets can be coloured by.
  private var ladder: Ladder { coverage.question.ladders[0] }

  /// One of six shades, which the ladder's levels are spread over.
  private func levelClass(_ level: Int) -> String {
    let count = ladder.levels.count
    return "l\(count > 1 ? level * 5 / (count - 1) : 5)"
  }

  /// What to colour streets by, and what the colours of levels mean.
  var legend: String {
    let items = ladder.levels.enumerated().map { index, level in
      "<span><i class=\"\(levelClass(index))\"></i>\(HTML.escaped(level.name))</span>"
    }
    return """
      <div class="legend"><label>Coloured by <select class="colouring">\
      <option value="bound">whether they are seen</option>\
      <option value="level">how well they surely are: \(HTML.escaped(ladder.name))</option>\
      </select></label></div>
      <div class="legend levels" hidden>\(items.joined(separator: "\n"))\
      <span><i class="none"></i>not surely, or less well</span></div>
      """
  }
}

extension MapPoint {
  /// Metres from a map's upper left corner, as a path has them.
  func text(in frame: MapBounds) -> String {
    HTML.number(x - frame.minX) + " " + HTML.number(frame.maxY - y)
  }
}
