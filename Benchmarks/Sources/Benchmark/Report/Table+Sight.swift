extension Table {
  /// The viewshed on one core, between the floor and GDAL.
  static func oneCore(_ results: [GroundResult]) -> Table {
    var table = Table(
      title: "Viewshed on one core, ns of processor time per cell",
      columns: [
        "ground", "floor", "floor, new output", "preparation", "viewshed", "viewshed, ms",
        "GDAL", "viewshed / floor", "GDAL / viewshed", "GDAL / with preparation", "ahead",
      ],
      notes: [
        "Median of all runs, the best one in brackets; ratios are of medians.",
        "*floor*: a plain pass that reads every height and writes a byte per cell into memory used "
          + "before; *new output*: into memory fresh from the system, as every engine here does.",
        "*preparation*: what a surface needs once after its heights are in memory (highest point "
          + "of each 16 x 16 tile, range, validity); any number of viewsheds can follow. "
          + "*viewshed* is without it, and *ahead* is judged with it.",
        "*GDAL*: `GDALViewshedGenerate` from memory to memory on the same heights, with its "
          + "reading line by line in it. Closing and freeing answers is in no figure.",
      ])
    for result in results {
      let viewshed = result.nanoseconds(.viewshed)
      let gdal = result.nanoseconds(.gdal)
      let prepared = result.preparedNanoseconds
      table.add([
        result.name, Figure.spread(result.nanoseconds(.floor)),
        Figure.spread(result.nanoseconds(.floorNewOutput)),
        Figure.spread(result.nanoseconds(.preparation)), Figure.spread(viewshed),
        Figure.spread(result.series[.viewshed].map { $0.cpu * 1e3 }), Figure.spread(gdal),
        Figure.ratio(viewshed?.median, to: result.nanoseconds(.floor)?.median),
        Figure.ratio(gdal?.median, to: viewshed?.median),
        Figure.ratio(gdal?.median, to: prepared),
        Figure.ahead(prepared, gdal?.median, "GDAL"),
      ])
    }
    return table
  }

  /// The viewshed on two cores beside one.
  static func twoCores(_ results: [GroundResult]) -> Table {
    var table = Table(
      title: "Viewshed on two cores, ms by the clock on the wall",
      columns: ["ground", "one core", "two cores", "one / two", "ahead"],
      notes: ["Wall time suffers from other work on the machine more than processor time."])
    for result in results {
      guard let two = result.wallMilliseconds(.viewshedTwoCores) else { continue }
      let one = result.wallMilliseconds(.viewshed)
      table.add([
        result.name, Figure.spread(one), Figure.spread(two),
        Figure.ratio(one?.median, to: two.median),
        one?.median ?? .infinity < two.median ? "**one core**" : "two cores",
      ])
    }
    return table
  }

  /// How high something must reach to be seen, beside GDAL's ground mode.
  static func horizon(_ results: [GroundResult]) -> Table {
    var table = Table(
      title: "Horizon on one core, ns of processor time per cell",
      columns: ["ground", "horizon", "GDAL's ground mode", "GDAL / horizon", "ahead"],
      notes: [
        "Bergfried gives an elevation in four bytes per cell, GDAL a height above the ground in "
          + "eight. Preparation is as for the viewshed and not in it."
      ])
    for result in results {
      let horizon = result.nanoseconds(.horizon)
      let gdal = result.nanoseconds(.gdalGround)
      if horizon == nil && gdal == nil { continue }
      table.add([
        result.name, Figure.spread(horizon), Figure.spread(gdal),
        Figure.ratio(gdal?.median, to: horizon?.median),
        Figure.ahead(horizon?.median, gdal?.median, "GDAL"),
      ])
    }
    return table
  }
}
