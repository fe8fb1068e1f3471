import BergfriedCore
public import BergfriedStreets
import BergfriedSurface

/// When looks hold the cells of a walking grid.
///
/// *Model.* Someone stands anywhere in a cell, on the ground. They are *surely* seen while one look
/// has all of them in its field wherever in the cell and whatever the heights are, makes them out
/// by the first ladder, and its tower surely sees all of the cell, none of which is under a wood,
/// built over or of unknown height. They are *possibly* seen while a look may have some of them in
/// its field, near enough to be made out, and not all of the cell is surely hidden from its tower.
/// Nobody looks into private ground: a cell with any of it is not surely seen, and one that is all
/// private is not even possibly.
public struct GroundTimes: Sendable {
  /// When a cell is seen whatever the heights are.
  public let surely: WalkTimes
  /// When some place of a cell may be seen.
  public let possibly: WalkTimes
}

extension Coverage {
  /// When looks hold the cells of a grid.
  ///
  /// - Throws: `CancellationError`.
  /// - Complexity: O(cells × looks), and what stands and lies near the lines of sight to each cell
  ///   that some look may hold.
  public func groundTimes(on grid: WalkGrid, cores: Int) async throws -> GroundTimes {
    let privacy = GroundPrivacy(town.privateAreas, on: grid)
    let sights = towers.map { TowerSight(town, question, from: $0) }
    let count = grid.shape.count
    let rows = try await withThrowingTaskGroup(of: (Int, [GroundLooks]).self) { group in
      for part in 0..<cores {
        group.addTask {
          let range = count * part / cores..<count * (part + 1) / cores
          return (part, looks(of: range, on: grid, sights, privacy))
        }
      }
      var parts = [[GroundLooks]](repeating: [], count: cores)
      for try await (part, looks) in group { parts[part] = looks }
      return parts
    }
    let all = posts.flatMap(\.lookTimes)
    return GroundTimes(
      surely: WalkTimes(rows.lazy.flatMap { $0 }.map(\.surely), of: all),
      possibly: WalkTimes(rows.lazy.flatMap { $0 }.map(\.possibly), of: all))
  }

  private func looks(
    of cells: Range<Int>, on grid: WalkGrid, _ sights: [TowerSight], _ privacy: GroundPrivacy
  ) -> [GroundLooks] {
    let levels = GroundLevels(on: grid, of: town.surface)
    let frames = towers.map { EyeFrame($0, in: town, question) }
    return cells.map { cell in
      var looks = GroundLooks()
      if privacy.isAllPrivate[cell] { return looks }
      let rectangle = grid.rectangle(of: cell)
      guard let range = levels.range(of: cell) else { return looks }
      var first = 0
      var view: GroundView?
      var target: (tower: Int, target: FieldTarget)?
      for post in posts {
        defer { first += post.lookCount }
        if target?.tower != post.tower {
          target = (
            post.tower, FieldTarget(of: rectangle, levels: range, in: frames[post.tower])
          )
        }
        var held = GroundLooks()
        post.hold(target!.target, isSure: !privacy.isTouched[cell], from: first, &held)
        if held.possibly.isEmpty { continue }
        if view?.tower != post.tower {
          view = GroundView(rectangle, from: post.tower, sights[post.tower])
        }
        view!.add(held, to: &looks)
      }
      return looks
    }
  }
}

extension WalkTimes {
  /// - Parameter looks: the looks of each cell, in order, by their places among the times of all.
  init(_ looks: some Sequence<[Int32]>, of times: [IntervalSet]) {
    var numbers: [[Int32]: Int32] = [:]
    var (lists, listOfCell): ([IntervalSet], [Int32]) = ([], [])
    var last: (looks: [Int32], number: Int32)?
    for own in looks {
      if last?.looks == own {
        listOfCell.append(last!.number)
        continue
      }
      if let known = numbers[own] {
        last = (own, known)
      } else {
        let number = Int32(lists.count)
        lists.append(IntervalSet(unionOf: own.map { times[Int($0)] }))
        numbers[own] = number
        last = (own, number)
      }
      listOfCell.append(last!.number)
    }
    self.init(lists: lists, listOfCell: listOfCell)
  }
}

/// Whether one tower sees a rectangle of ground, looked at only when it matters.
private struct GroundView {
  let tower: Int
  private let rectangle: MapBounds
  private let sight: TowerSight
  private var isHidden: Bool?
  private var isSure: Bool?

  init(_ rectangle: MapBounds, from tower: Int, _ sight: TowerSight) {
    self.tower = tower
    self.rectangle = rectangle
    self.sight = sight
  }

  /// Adds the looks of those that hold the rectangle through which it is seen.
  mutating func add(_ held: GroundLooks, to looks: inout GroundLooks) {
    if !held.surely.isEmpty, isSure == nil { isSure = sight.isSurelySeen(rectangle) }
    if isSure == true {
      looks.surely += held.surely
    } else if isHidden == nil {
      isHidden = sight.isSurelyHidden(rectangle)
    }
    if isHidden != true { looks.possibly += held.possibly }
  }
}

/// Between which heights the ground of each cell lies.
struct GroundLevels {
  private let grid: WalkGrid
  private let ground: GroundBounds

  init(on grid: WalkGrid, of surface: TownSurface) {
    self.grid = grid
    ground = surface.groundBounds
  }

  /// The heights of the town's cells in a cell; `nil` where none is known.
  func range(of cell: Int) -> ClosedRange<Double>? {
    var (low, high) = (Float.infinity, -Float.infinity)
    let part = grid.townCells(of: cell, in: ground.lowest.shape)
    for row in part.rows {
      for column in part.columns {
        let cell = Cell(column: column, row: row)
        guard let lowest = ground.lowest.height(at: cell),
          let highest = ground.highest.height(at: cell)
        else { continue }
        (low, high) = (min(low, lowest), max(high, highest))
      }
    }
    return low <= high ? Double(low)...Double(high) : nil
  }
}

/// Which cells have private ground.
struct GroundPrivacy: Sendable {
  private(set) var isTouched: [Bool]
  private(set) var isAllPrivate: [Bool]

  init(_ areas: [MapPolygon], on grid: WalkGrid) {
    isTouched = Array(repeating: false, count: grid.shape.count)
    isAllPrivate = isTouched
    for area in areas {
      var border: Set<Int> = []
      area.forEachEdge { start, end in
        for pass in grid.transform.passes(from: start, to: end, in: grid.shape)
        where grid.shape.contains(pass.cell) {
          border.insert(grid.shape.index(of: pass.cell))
        }
      }
      for cell in border { isTouched[cell] = true }
      for cell in area.cells(of: grid.transform, in: grid.shape) {
        let index = grid.shape.index(of: cell)
        isTouched[index] = true
        if !border.contains(index) { isAllPrivate[index] = true }
      }
    }
  }
}
