/// Pieces of work that are measured side by side, in turns: A B C, C B A, A B C, …
///
/// Turns spread whatever else happens on the machine over all of them, and every other round runs
/// backwards so that none always finds the caches as the same other one left them.
struct Contest {
  /// Does the work once and tells what the part of it that counts took.
  typealias Run = () async throws -> Elapsed

  private var entries: [(work: Work, run: Run)] = []

  mutating func add(_ work: Work, _ run: @escaping Run) {
    entries.append((work, run))
  }

  /// Runs everything once for warming up and then `rounds` times for the record.
  func results(rounds: Int) async throws -> [Work: Series] {
    var series: [Work: Series] = [:]
    for round in 0...rounds {
      for entry in round % 2 == 0 ? entries : entries.reversed() {
        let elapsed = try await entry.run()
        if round > 0 { series[entry.work, default: Series()].runs.append(elapsed) }
      }
    }
    return series
  }
}
