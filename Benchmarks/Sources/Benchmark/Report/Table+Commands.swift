extension Table {
  static func commands(_ results: [WholeCommands.Result]) -> Table {
    let commands = WholeCommands.Command.allCases
    var table = Table(
      title: "Whole commands, from file to file",
      columns: ["ground"] + commands.map { "\($0.rawValue), wall ms" }
        + [
          "one core, CPU ms", "gdal_viewshed, CPU ms", "GDAL / one core", "GDAL / two cores",
          "ahead",
        ],
      notes: [
        "Tiled GeoTIFF without compression in and out, the input in the system's file cache, one "
          + "temporary folder for all. The process's start, reading and writing are in it. The "
          + "two last ratios are of wall times; *ahead* is judged on one core."
      ])
    for result in results {
      let series = result.series
      let wall = { (command: WholeCommands.Command) in series[command]?.wall.median }
      let milliseconds = { (command: WholeCommands.Command, spread: KeyPath<Series, Spread>) in
        Figure.spread(series[command].map { $0[keyPath: spread] * 1e3 })
      }
      table.add(
        [result.name] + commands.map { milliseconds($0, \.wall) }
          + [
            milliseconds(.bergfriedOneCore, \.cpu), milliseconds(.gdal, \.cpu),
            Figure.ratio(wall(.gdal), to: wall(.bergfriedOneCore)),
            Figure.ratio(wall(.gdal), to: wall(.bergfriedTwoCores)),
            Figure.ahead(wall(.bergfriedOneCore), wall(.gdal), "GDAL"),
          ])
    }
    return table
  }
}
