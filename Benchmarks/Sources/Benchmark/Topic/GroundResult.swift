/// All that was measured on one ground within this process.
struct GroundResult {
  let name: String
  let cellCount: Int
  let series: [Work: Series]
  let agreement: Agreement?

  /// Processor time per cell.
  func nanoseconds(_ work: Work) -> Spread? {
    series[work].map { $0.cpu * (1e9 / Double(cellCount)) }
  }

  func wallMilliseconds(_ work: Work) -> Spread? {
    series[work].map { $0.wall * 1e3 }
  }

  /// The viewshed and the preparation that its surface needed once.
  var preparedNanoseconds: Double? {
    guard let preparation = nanoseconds(.preparation), let viewshed = nanoseconds(.viewshed)
    else { return nil }
    return preparation.median + viewshed.median
  }
}
