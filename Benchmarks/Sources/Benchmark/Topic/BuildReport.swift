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
