extension Table {
  static func agreement(_ results: [GroundResult]) -> Table {
    var table = Table(
      title: "Agreement with the exact answer",
      columns: [
        "ground", "seen cells", "seen, % of all", "GDAL differs, cells", "GDAL differs, % of seen",
        "walked lines", "Bergfried differs",
      ],
      notes: [
        "*walked lines*: cells drawn at random and on the border whose line of sight was walked "
          + "crossing by crossing. Bergfried's viewshed must agree on every one.",
        "GDAL's differences are against Bergfried's answer, over cells of known ground: GDAL "
          + "approximates, from the neighbouring line alone (its edge mode, the default).",
      ])
    for result in results {
      guard let agreement = result.agreement else { continue }
      table.add([
        result.name, String(agreement.seenCount),
        Figure.percent(agreement.seenCount, of: result.cellCount),
        agreement.gdalDifferences.map { String($0) } ?? Figure.none,
        agreement.gdalDifferences.map { Figure.percent($0, of: agreement.seenCount) }
          ?? Figure.none,
        String(agreement.walkedCount),
        agreement.walkedDifferences == 0 ? "0" : "**\(agreement.walkedDifferences)**",
      ])
    }
    return table
  }
}
