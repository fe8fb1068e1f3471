import BergfriedCore

extension Table {
  static func memory(_ results: [MemoryResult]) -> Table {
    let engines = WorkingMemory.Engine.allCases
    var table = Table(
      title: "Working memory beside heights and answer, MB",
      columns: ["ground", "heights", "answer", "tile maxima"] + engines.map(\.title) + ["ahead"],
      notes: [
        "The peak of resident memory during one viewshed, each in a process of its own, less what "
          + "was there before and less the answer. Bergfried's tile maxima belong to the surface "
          + "and stand in their own column; *ahead* counts them in."
      ])
    for result in results {
      let tiles = WorkingMemory.tileMaximaBytes(result.ground.shape)
      let bergfried = result.bytes[.bergfried].map { Double($0 + tiles) }
      table.add(
        [
          result.ground.name, Figure.megabytes(4 * result.ground.shape.count),
          Figure.megabytes(result.ground.shape.count), Figure.megabytes(tiles),
        ]
          + engines.map { result.bytes[$0].map(Figure.megabytes) ?? Figure.none }
          + [Figure.ahead(bergfried, result.bytes[.gdal].map(Double.init), "GDAL")])
    }
    return table
  }
}
