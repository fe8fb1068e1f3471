import BergfriedAnswers
import BergfriedCore
import BergfriedEssentials
import BergfriedFiles
import BergfriedGDAL
package import BergfriedScene

/// Lines of sight as a table that every spreadsheet opens, after RFC 4180.
package struct SightlineCSV {
  /// What every such table begins with.
  package static let firstColumns = ["id", "name", "verdict"]

  package let results: [SightlineResult]

  package init(
    results: [SightlineResult]
  ) {
    self.results = results
  }

  package static func isWritten(to path: String) -> Bool {
    FilePath(path).ending == "csv" || path == "-"
  }

  package var text: String {
    let places = ["from_x", "from_y", "to_x", "to_y", "from_lon", "from_lat", "to_lon", "to_lat"]
    let head = SightlineColumns.fields.map(\.name) + places + ["problem"]
    let rows = results.map { result -> [String] in
      let words = [result.id, result.name ?? "", SightlineColumns.verdict(of: result)]
      return words.map(CSVField.quoted) + rest(of: result, count: head.count - words.count)
    }
    return ([head] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private func rest(of result: SightlineResult, count: Int) -> [String] {
    switch result {
    case .failure(_, _, let problem):
      return Array(repeating: "", count: count - 1) + [CSVField.quoted(problem)]
    case .answer(let answer):
      let from = PlaceReport(
        x: answer.observer.x, y: answer.observer.y, lonLat: answer.observer.lonLat)
      let to = answer.target
      return SightlineColumns.numbers(of: answer).map { text($0, 3) }
        + [from.x, from.y, to.x, to.y].map { text($0, 3) }
        + [from.lon, from.lat, to.lon, to.lat].map { text($0, 8) } + [""]
    }
  }

  private func text(_ number: Double?, _ digits: Int) -> String {
    number.map { Format.fixed($0, digits) } ?? ""
  }
}
