/// One side of a grid brought to another number of steps: for each step, the cells that fall into
/// it and the share each has of it.
struct Axis {
  let steps: [(first: Int, weights: [Float])]

  init(cells: Int, steps count: Int) {
    let size = Double(cells) / Double(count)
    steps = (0..<count).map { step in
      let start = Double(step) * size
      let end = min(Double(step + 1) * size, Double(cells))
      let first = min(Int(start), cells - 1)
      let last = max(first, min(Int(end.rounded(.up)), cells) - 1)
      let weights = (first...last).map { cell in
        Float(max(0, min(end, Double(cell + 1)) - max(start, Double(cell))) / size)
      }
      return (first, weights)
    }
  }
}
