import BergfriedDatum

/// A town's heights while they are being put together.
struct TownDraft {
  private(set) var high: [Float]
  private(set) var low: [Float]
  private(set) var cover: [Int32]
  private let ground: Surface
  private let transform: GeoTransform
  private let error: Float

  init(
    ground: Surface, transform: GeoTransform, buildings: [Building], woods: [Wood],
    errorMetres: Float
  ) {
    self.ground = ground
    self.transform = transform
    error = errorMetres
    let heights = ground.withHeights { Array($0) }
    let unknown = TownSurface.unknownTopMetres
    high = heights.map { $0 > Surface.unknownLimit ? $0 + errorMetres : unknown }
    low = heights.map { $0 > Surface.unknownLimit ? $0 - errorMetres : Surface.unknown }
    cover = Array(repeating: 0, count: heights.count)
    for (number, wood) in woods.enumerated() {
      add(wood, mark: Int32(buildings.count + number + 1), heights)
    }
    for (number, building) in buildings.enumerated() {
      add(building, mark: Int32(number + 1), heights)
    }
  }

  private mutating func add(_ wood: Wood, mark: Int32, _ heights: [Float]) {
    for index in cells(of: wood.area) where heights[index] > Surface.unknownLimit {
      high[index] = max(high[index], heights[index] + Float(wood.heightMetres) + error)
      cover[index] = mark
    }
  }

  private mutating func add(_ building: Building, mark: Int32, _ heights: [Float]) {
    let cells = cells(of: building.area).filter { heights[$0] > Surface.unknownLimit }
    guard let foot = cells.lazy.map({ heights[$0] }).max(),
      let lowest = cells.lazy.map({ heights[$0] }).min()
    else { return }
    let top = foot + Float(building.heightMetres.upperBound) + error
    let least = lowest + Float(building.heightMetres.lowerBound) - error
    for index in cells {
      if top >= high[index] || cover[index] == 0 { cover[index] = mark }
      high[index] = max(high[index], top)
      low[index] = max(low[index], least)
    }
  }

  private func cells(of area: MapPolygon) -> [Int] {
    var cells: [Int] = []
    area.forEachRun(on: transform, of: ground.shape) { row, columns in
      for column in columns { cells.append(row * ground.shape.columns + column) }
    }
    return cells
  }
}
