import BergfriedCore
import BergfriedCoverage
import BergfriedEssentials
import BergfriedSlip
import BergfriedStreets

/// What the script of the moving maps reads: places in metres from the map's upper left corner,
/// times in milliseconds.
struct MovingMapData: Encodable {
  struct Tower: Encodable {
    let name: String
    let x: Double
    let y: Double
  }

  struct Look: Encodable {
    let tower: Int
    /// A number of its telescope's own.
    let telescope: Int
    /// The middle of the azimuths that the field takes in, clockwise from up on the map, and how
    /// many degrees they are.
    let azimuth: Double
    let field: Double
    let reach: Double
    /// Starts and ends since 1970, in turns.
    let times: [Int]
  }

  struct Ground: Encodable {
    let columns: Int
    let rows: Int
    let side: Double
    /// Runs of cells of one set of looks, row by row.
    let runSets: Packed
    let runLengths: Packed
    /// How many looks each set has, and all of them.
    let setCounts: Packed
    let setLooks: Packed
  }

  let width: Double
  let height: Double
  /// Whom to name on it; empty for nobody.
  let credit: String
  let towers: [Tower]
  let looks: [Look]
  let ground: Ground
  /// `nil` for a night beside another over the same streets.
  let streets: PackedStreets?
  let crossings: [CrossingData]

  init(
    _ coverage: Coverage, _ crossings: WatchReport.Crossings, crediting credits: [String] = [],
    isBeside: Bool = false
  ) {
    credit = credits.joined(separator: ", ")
    let frame = crossings.ground.frame
    width = frame.widthMetres
    height = frame.heightMetres
    towers = coverage.towers.map { placed in
      let point = placed.tower.point
      return Tower(
        name: placed.tower.name, x: MovingMapData.short(point.x - frame.minX),
        y: MovingMapData.short(frame.maxY - point.y))
    }
    var telescopes = Numbered<[String]>()
    looks = crossings.ground.looks.map { look in
      let sector = look.sector
      let north = coverage.town.convergenceDegrees(at: coverage.towers[look.tower].tower)
      let middle = sector.startDegrees + sector.turnDegrees / 2
      return Look(
        tower: look.tower,
        telescope: telescopes.number(of: ["\(look.tower)", look.telescope.name]),
        azimuth: MovingMapData.short(Sector.wrapped(middle - north)),
        field: MovingMapData.short(sector.turnDegrees),
        reach: MovingMapData.short(min(look.reachMetres, 1e6)),
        times: look.times.intervals.flatMap {
          [$0.lowerBound.milliseconds, $0.upperBound.milliseconds]
        })
    }
    ground = MovingMapData.ground(crossings.ground)
    streets = isBeside ? nil : PackedStreets(coverage.town.streets, in: frame)
    self.crossings = crossings.all.map {
      CrossingData($0.slip, coverage.town.streets, frame, coverage.question.clock)
    }
  }

  /// As JSON that may stand in a script element.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else {
      preconditionFailure("a map's numbers are not finite")
    }
    return String(decoding: data, as: UTF8.self).replacing("<", with: "\\u003c")
  }

  /// To a hundredth.
  static func short(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  private static func ground(_ ground: SeenGround) -> Ground {
    var (sets, lengths): ([Int], [Int]) = ([], [])
    var last: Int32?
    for set in ground.cells.values {
      if set == last {
        lengths[lengths.count - 1] += 1
      } else {
        sets.append(Int(set))
        lengths.append(1)
        last = set
      }
    }
    return Ground(
      columns: ground.cells.shape.columns, rows: ground.cells.shape.rows,
      side: ground.transform.columnStep, runSets: Packed(sets), runLengths: Packed(lengths),
      setCounts: Packed(ground.sets.map(\.count)), setLooks: Packed(ground.sets.flatMap { $0 }))
  }
}
