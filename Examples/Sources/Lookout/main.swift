// A lookout on a small hill: what it sees, why not the rest, and how high something must reach to
// be seen. It needs nothing but the library: no GDAL, no files.

import Bergfried

// 1. Ground, drawn: each digit is a height in tens of metres, each cell 25 m wide.
let drawing = [
  "222222222222223333445566",
  "222222222222222333444556",
  "221111112222222233334445",
  "211111111222444222333344",
  "211111111124666422233333",
  "111122111124688642222333",
  "111233211112468864222222",
  "111233211111246642111222",
  "111122111111124421111122",
  "111111111000112211111111",
  "111111110000011111111111",
  "111111100000001111111111",
]
let shape = GridShape(columns: drawing[0].count, rows: drawing.count)
let heights = drawing.joined().map { Float($0.wholeNumberValue! * 10) }
let surface = try Surface(heights: heights, shape: shape, cellSize: CellSize(metres: 25))

// 2. Someone on a platform of 4 m on the small hill, looking for people of 1.7 m.
let hill = Cell(column: 4, row: 6)
let lookout = Observer(cell: hill, eye: .aboveGround(metres: 4), targetHeightMetres: 1.7)

// 3. What is seen: heights where it is, dots where it is not.
let viewshed = try surface.viewshed(from: lookout)
print("Seen from \(hill): \(viewshed.count(of: .seen)) of \(shape.count) cells\n")
for row in 0..<shape.rows {
  let cells = (0..<shape.columns).map { column in
    let cell = Cell(column: column, row: row)
    if cell == hill { return "@" }
    return viewshed[cell] == .seen ? String(drawing[row].dropFirst(column).prefix(1)) : "·"
  }
  print("  " + cells.joined(separator: " "))
}

// 4. Why not the rest: one line of sight, and what is in its way.
let corner = Cell(column: 23, row: 1)
let line = try surface.lineOfSight(from: lookout, to: corner)
print("\nFrom \(hill) to \(corner), \(tenths(line.distanceMetres)) m away:")
switch line.verdict {
case .visible:
  print("  visible")
case .blocked(let crossing):
  print("  blocked at column \(tenths(crossing.column)), row \(tenths(crossing.row))")
  print("  ground \(tenths(crossing.groundMetres)) m, line \(tenths(crossing.sightMetres)) m")
  print("  seen if the target reached \(tenths(line.targetToAddMetres)) m higher")
  print("  or the eye stood \(tenths(line.eyeToAddMetres)) m higher")
}

// 5. The horizon: how high anything must reach to be seen, whatever stands there.
let horizon = try surface.horizon(from: lookout)
print("\nTo be seen beyond the hill one must reach")
for column in stride(from: 15, through: 23, by: 2) {
  let cell = Cell(column: column, row: 4)
  let ground = Double(surface.height(at: cell) ?? 0)
  let above = max(0, Double(horizon[cell]) - ground)
  print("  at \(cell): \(tenths(above)) m above the ground")
}

/// A number of metres or cells with one decimal.
func tenths(_ value: Double) -> String {
  let rounded = Int((value * 10).rounded())
  let sign = rounded < 0 ? "-" : ""
  return "\(sign)\(rounded.magnitude / 10).\(rounded.magnitude % 10)"
}
