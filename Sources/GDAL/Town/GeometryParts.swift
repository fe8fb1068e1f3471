import BergfriedCore

/// What a feature is drawn by: plain lines, areas and points.
struct GeometryParts {
  var lines: [[MapPoint]] = []
  var areas: [MapPolygon] = []
  var points: [MapPoint] = []
  /// How many parts had too few points or numbers that are none.
  var brokenCount = 0

  /// The same with closed lines as the areas inside them.
  var withRingsAsAreas: GeometryParts {
    var parts = self
    parts.lines = []
    for line in lines {
      if line.count > 3, line.first == line.last {
        parts.areas.append(MapPolygon(outline: Array(line.dropLast()), holes: []))
      } else {
        parts.lines.append(line)
      }
    }
    return parts
  }
}
