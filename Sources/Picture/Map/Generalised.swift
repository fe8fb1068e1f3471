import BergfriedCore
import BergfriedSurface

/// The window's heights and what is seen of it, brought down to no more cells than the map has
/// pixels: heights as means over what is known, visibility as shares of the area.
struct Generalised {
  let shape: GridShape
  /// The size of one of its cells on the ground.
  let cellSize: CellSize
  /// `nan` where nothing is known.
  var heights: [Float]
  /// Shares of hidden, seen, unknown and outside, one after the other in lanes.
  var shares: [SIMD4<Float>]
  /// Of a map in steps, the mean colour of what is drawn in one; empty where there are none.
  var stepColours: [SIMD3<Float>] = []

  /// What is seen or hidden as heights may be is drawn half and half.
  static let possibleShares: SIMD4<Float> = [0.5, 0.5, 0, 0]

  init(_ picture: ViewshedPicture, scale: MapScale) {
    let window = picture.window.shape
    shape = GridShape(
      columns: min(window.columns, scale.columns), rows: min(window.rows, scale.rows))
    cellSize = CellSize(
      widthMetres: picture.surface.cellSize.widthMetres * Double(window.columns)
        / Double(shape.columns),
      heightMetres: picture.surface.cellSize.heightMetres * Double(window.rows)
        / Double(shape.rows))
    heights = Array(repeating: .nan, count: shape.count)
    shares = Array(repeating: .zero, count: shape.count)
    if picture.steps != nil { stepColours = Array(repeating: .zero, count: shape.count) }
    let columns = Axis(cells: window.columns, steps: shape.columns)
    let rows = Axis(cells: window.rows, steps: shape.rows)
    picture.surface.withHeights { source in
      for row in 0..<shape.rows {
        gather(picture, source, (columns.steps, rows.steps[row]), row)
      }
    }
  }

  private mutating func gather(
    _ picture: ViewshedPicture, _ source: UnsafeBufferPointer<Float>,
    _ axes: (columns: [(first: Int, weights: [Float])], row: (first: Int, weights: [Float])),
    _ row: Int
  ) {
    let states: [SIMD4<Float>] = [
      [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], Generalised.possibleShares,
    ]
    for (column, step) in axes.columns.enumerated() {
      var share = SIMD4<Float>.zero
      var stepped = SIMD3<Float>.zero
      var sum: Float = 0
      var known: Float = 0
      // Heights are summed as differences from one of them, which keeps flat ground flat.
      var base: Float = .nan
      for (down, rowWeight) in axes.row.weights.enumerated() {
        let visibilityRow = (axes.row.first + down) * picture.window.shape.columns
        let heightRow =
          (axes.row.first + down + picture.window.row) * picture.surface.shape.columns
          + picture.window.column
        for (right, columnWeight) in step.weights.enumerated() {
          let weight = rowWeight * columnWeight
          let state = picture.visibility.values[visibilityRow + step.first + right]
          if let steps = picture.steps,
            case let place = steps.places[visibilityRow + step.first + right],
            place != MapSteps.none
          {
            share[1] += weight
            stepped += steps.steps[Int(place)].colour.parts * weight
          } else {
            share += states[Int(min(state, 4))] * weight
          }
          let height = source[heightRow + step.first + right]
          guard height > Surface.unknown else { continue }
          if base.isNaN { base = height }
          sum += (height - base) * weight
          known += weight
        }
      }
      shares[row * shape.columns + column] = share
      if !stepColours.isEmpty, share[1] > 0 {
        stepColours[row * shape.columns + column] = stepped / share[1]
      }
      if known > 0 { heights[row * shape.columns + column] = base + sum / known }
    }
  }
}
