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
