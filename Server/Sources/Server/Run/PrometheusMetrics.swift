import CoreMetrics
import Synchronization

/// Counts and times in the text format of Prometheus.
///
/// Names come from the code and labels from the table of endpoints, so that there are few of them.
final class PrometheusMetrics: MetricsFactory, Sendable {
  private struct Key: Hashable, Comparable {
    let label: String
    let dimensions: String

    static func < (one: Key, other: Key) -> Bool {
      (one.label, one.dimensions) < (other.label, other.dimensions)
    }
  }

  private struct State {
    var counters: [Key: Double] = [:]
    var timers: [Key: (count: Int, seconds: Double, buckets: [Int])] = [:]
  }

  /// In seconds, each with all below.
  private static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

  private let state = Mutex(State())

  func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    Series(self, label, dimensions)
  }

  func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    Series(self, label, dimensions)
  }

  func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler { Series(self, label, dimensions) }

  func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    Series(self, label, dimensions)
  }

  func destroyCounter(_ handler: any CounterHandler) {}
  func destroyMeter(_ handler: any MeterHandler) {}
  func destroyRecorder(_ handler: any RecorderHandler) {}
  func destroyTimer(_ handler: any TimerHandler) {}

  private final class Series: CounterHandler, MeterHandler, RecorderHandler, TimerHandler {
    let metrics: PrometheusMetrics
    let key: Key

    init(_ metrics: PrometheusMetrics, _ label: String, _ dimensions: [(String, String)]) {
      self.metrics = metrics
      let names = dimensions.map { "\($0.0)=\"\($0.1)\"" }.joined(separator: ",")
      key = Key(label: "bergfried_" + label, dimensions: names)
    }

    func increment(by amount: Int64) {
      metrics.state.withLock { $0.counters[key, default: 0] += Double(amount) }
    }

    func reset() { metrics.state.withLock { $0.counters[key] = 0 } }
    func set(_ value: Int64) { set(Double(value)) }
    func set(_ value: Double) { metrics.state.withLock { $0.counters[key] = value } }
    func increment(by amount: Double) {
      metrics.state.withLock { $0.counters[key, default: 0] += amount }
    }
    func decrement(by amount: Double) { increment(by: -amount) }
    func record(_ value: Int64) { record(Double(value)) }
    func record(_ value: Double) { note(seconds: value) }
    func recordNanoseconds(_ duration: Int64) { note(seconds: Double(duration) / 1e9) }

    private func note(seconds: Double) {
      metrics.state.withLock { state in
        var timer =
          state.timers[key] ?? (0, 0, [Int](repeating: 0, count: PrometheusMetrics.bounds.count))
        timer.count += 1
        timer.seconds += seconds
        for (place, bound) in PrometheusMetrics.bounds.enumerated() where seconds <= bound {
          timer.buckets[place] += 1
        }
        state.timers[key] = timer
      }
    }
  }

  /// All of it.
  ///
  /// - Parameter gauges: what is told as it is at the moment.
  func text(gauges: [(name: String, value: Double)]) -> String {
    let state = self.state.withLock { $0 }
    var lines: [String] = []
    var told: Set<String> = []
    for (key, value) in state.counters.sorted(by: { $0.key < $1.key }) {
      if told.insert(key.label).inserted { lines.append("# TYPE \(key.label) counter") }
      lines.append("\(key.label){\(key.dimensions)} \(value)")
    }
    for (key, timer) in state.timers.sorted(by: { $0.key < $1.key }) {
      if told.insert(key.label).inserted { lines.append("# TYPE \(key.label) histogram") }
      for (bound, count) in zip(PrometheusMetrics.bounds, timer.buckets) {
        lines.append("\(key.label)_bucket{\(key.dimensions),le=\"\(bound)\"} \(count)")
      }
      lines.append("\(key.label)_bucket{\(key.dimensions),le=\"+Inf\"} \(timer.count)")
      lines.append("\(key.label)_sum{\(key.dimensions)} \(timer.seconds)")
      lines.append("\(key.label)_count{\(key.dimensions)} \(timer.count)")
    }
    for gauge in gauges {
      lines.append("# TYPE bergfried_\(gauge.name) gauge")
      lines.append("bergfried_\(gauge.name) \(gauge.value)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
