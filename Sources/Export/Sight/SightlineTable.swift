import BergfriedCore
package import BergfriedScene
import BergfriedSight

/// Many lines of sight, one a line of text.
package struct SightlineTable {
  package let results: [SightlineResult]

  package init(
    results: [SightlineResult]
  ) {
    self.results = results
  }

  package var text: String {
    let heads = [
      "", "verdict", "distance", "towards", "clearance", "blocked", "raise target", "raise eye",
    ]
    let rows = [heads] + results.map(cells)
    let widths = heads.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      let text = zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return column < 2 ? cell.0 + space : space + cell.0
      }.joined(separator: "  ")
      return "  " + String(text.reversed().drop { $0 == " " }.reversed())
    }
    return ([headline, ""] + lines + problems).joined(separator: "\n") + "\n"
  }

  /// How many lines have which verdict.
  private var headline: String {
    let verdicts = results.map(SightlineColumns.verdict)
    let counts = ["visible", "blocked", "unknown", "no answer"].compactMap { word -> String? in
      let count = verdicts.count { $0 == word }
      return count == 0 ? nil : "\(Format.grouped(count)) \(word)"
    }
    let noun = results.count == 1 ? "line" : "lines"
    return "\(Format.grouped(results.count)) \(noun) of sight: \(counts.joined(separator: ", "))."
  }

  private func cells(_ result: SightlineResult) -> [String] {
    let start = [title(of: result), SightlineColumns.verdict(of: result)]
    guard let answer = result.answer else { return start + Array(repeating: "", count: 6) }
    let line = answer.line
    func toAdd(_ metres: Double?) -> String {
      answer.blocking == nil ? "" : metres.map { "\(Format.enough($0)) m" } ?? "in vain"
    }
    return start + [
      Format.distance(line.distanceMetres), "\(Format.fixed(answer.azimuthDegrees, 1))°",
      line.worst.map { "\(Format.fixed($0.clearanceMetres, 1)) m" } ?? "",
      answer.blocking.map { Format.distance($0.distanceMetres) } ?? "",
      toAdd(line.targetToAddMetres), toAdd(line.eyeToAddMetres),
    ]
  }

  private func title(of result: SightlineResult) -> String {
    guard let name = result.name, name != result.id else { return result.id }
    return "\(result.id) \(name)"
  }

  private var problems: [String] {
    let failed = results.compactMap { result -> String? in
      guard case .failure(_, _, let problem) = result else { return nil }
      return "  \(title(of: result)): \(problem)"
    }
    return failed.isEmpty ? [] : [""] + failed
  }
}
