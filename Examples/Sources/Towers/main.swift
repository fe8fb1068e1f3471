// Three fire lookouts over a valley: how many of them see each place, what nobody sees, and how
// high smoke must rise before anybody does. Heights come from an array: no GDAL, no files.

import Bergfried

// 1. Ground from a formula: a valley of 6 km between two ridges, cells of 100 m.
let shape = GridShape(columns: 60, rows: 24)
var heights: [Float] = []
for row in 0..<shape.rows {
  for column in 0..<shape.columns {
    let across = Double(row - 12) / 12
    let ridges = 500 * across * across
    let spur = (column / 10).isMultiple(of: 2) ? 0 : 160 * (1 - across.magnitude)
    heights.append(Float((ridges + spur).rounded()))
  }
}
let surface = try Surface(heights: heights, shape: shape, cellSize: CellSize(metres: 100))

// 2. The lookouts, each with a cabin of 12 m.
let towers = [(4, 1), (30, 22), (56, 2)].map { column, row in
  Observer(cell: Cell(column: column, row: row), eye: .aboveGround(metres: 12))
}

// 3. How many see each place: dots where nobody does.
let count = try await surface.combinedViewshed(of: towers, as: .count)
guard case .bytes(let counts) = count.values else { fatalError("three fit into bytes") }
print("Seen by so many of \(towers.count) lookouts\n")
for row in 0..<shape.rows {
  let line = (0..<shape.columns).map { column in
    towers.contains { $0.cell == Cell(column: column, row: row) }
      ? "@" : [".", "1", "2", "3"][Int(counts[row * shape.columns + column])]
  }
  print("  " + line.joined())
}
let seen = count.counts[.seen]
print("\n\(seen) of \(shape.count) cells are seen, \(count.counts[.hidden]) by nobody.")
for (number, cells) in count.seenCounts.enumerated() {
  print("Lookout \(number + 1) sees \(cells) cells.")
}

// 4. How high smoke must rise to be seen by anybody.
let needed = try await surface.combinedViewshed(of: towers, as: .heightAboveGround)
guard case .floats(let metres) = needed.values else { fatalError("heights are decimals") }
for limit in [0, 5, 10, 20] {
  let share = metres.count { $0 <= Float(limit) } * 100 / shape.count
  print("Smoke of \(limit) m is seen over \(share) % of the ground.")
}
