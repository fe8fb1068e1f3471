import BergfriedCore

/// This build beside another one of the same sources, run in turns, each in processes of its own.
struct TwoBuilds {
  /// The two executables: made for this very processor, and for its family's least member.
  let native: String
  let baseline: String
  let runs: Int

  struct Measured {
    var instructions = ""
    var series: [Work: Series] = [:]
  }

  struct Result {
    let name: String
    let cellCount: Int
    var native = Measured()
    var baseline = Measured()
  }

  static let works: [Work] = [.floor, .preparation, .viewshed]

  func result(on ground: MadeGround) throws -> Result {
    var result = Result(name: ground.name, cellCount: ground.shape.count)
    for round in 0..<2 {
      for isNative in round == 0 ? [true, false] : [false, true] {
        let process = ChildProcess(
          path: isNative ? native : baseline,
          arguments: ["build"] + ground.words + ["--runs", String(runs)])
        let build = try BuildReport(text: try process.run().output)
        let path = isNative ? \Result.native : \Result.baseline
        result[keyPath: path].instructions = build.instructions
        for (work, series) in build.series {
          result[keyPath: path].series[work, default: Series()].runs += series.runs
        }
      }
    }
    return result
  }
}
