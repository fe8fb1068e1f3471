import BergfriedDatum

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

/// What one build tells the other: its instructions, then a line per run with the work and its
/// processor and wall seconds.
struct BuildReport: Equatable {
  var instructions: String
  var series: [Work: Series]

  struct Unreadable: Error, CustomStringConvertible {
    let line: String
    var description: String { "the other build says '\(line)', which is no measurement" }
  }

  init(instructions: String, series: [Work: Series]) {
    self.instructions = instructions
    self.series = series
  }

  init(text: String) throws {
    var lines = text.split(separator: "\n").map(String.init)
    guard !lines.isEmpty else { throw Unreadable(line: "") }
    instructions = lines.removeFirst()
    series = [:]
    for line in lines {
      let words = line.split(separator: "\t").map(String.init)
      guard words.count == 3, let work = Work(rawValue: words[0]), let cpu = Double(words[1]),
        let wall = Double(words[2])
      else { throw Unreadable(line: line) }
      series[work, default: Series()].runs.append(Elapsed(cpuSeconds: cpu, wallSeconds: wall))
    }
  }

  var text: String {
    let lines = Work.allCases.flatMap { work in
      (series[work]?.runs ?? []).map {
        "\(work.rawValue)\t\($0.cpuSeconds)\t\($0.wallSeconds)"
      }
    }
    return ([instructions] + lines).joined(separator: "\n") + "\n"
  }
}

extension Table {
  static func builds(_ results: [TwoBuilds.Result]) -> Table {
    let names = [results.first?.native, results.first?.baseline].map { $0?.instructions ?? "" }
    var table = Table(
      title: "This processor's instructions and the family's least, ns per cell on one core",
      columns: ["ground"]
        + TwoBuilds.works.flatMap { work in names.map { "\(work.rawValue), \($0)" } }
        + ["viewshed, least / this"],
      notes: ["The same sources built twice: with `-Xcc -march=native` and without."])
    for result in results {
      let spread = { (build: TwoBuilds.Measured, work: Work) in
        build.series[work].map { $0.cpu * (1e9 / Double(result.cellCount)) }
      }
      let figures = TwoBuilds.works.flatMap { work in
        [result.native, result.baseline].map { Figure.spread(spread($0, work)) }
      }
      table.add(
        [result.name] + figures
          + [
            Figure.ratio(
              spread(result.baseline, .viewshed)?.median,
              to: spread(result.native, .viewshed)?.median)
          ])
    }
    return table
  }
}
