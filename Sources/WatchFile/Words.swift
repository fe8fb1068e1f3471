import BergfriedDatum
import Foundation

/// How words, numbers and times are read and written in a watch file.
enum Words {
  /// How many letters must be put in, taken out or changed to make one word of another
  /// (Levenshtein 1966).
  static func distance(_ one: String, _ other: String) -> Int {
    let (a, b) = (Array(one), Array(other))
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let changed = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }

  static func number(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e15 ? String(format: "%.0f", value) : "\(value)"
  }

  /// A time such as `2026-12-05T21:00:00Z`; `nil` for what is none.
  static func time(_ text: String) -> Ticks? {
    guard let date = try? Date(text, strategy: .iso8601) else { return nil }
    return Ticks(count: Int64((date.timeIntervalSince1970 * 1e6).rounded()))
  }

  /// A time of the night such as `21:30`, on the day of the bell or the one after.
  static func time(_ text: String, in night: Range<Ticks>) -> Ticks? {
    let parts = text.split(separator: ":").map { Int64($0) }
    guard parts.count == 2, let hours = parts[0], let minutes = parts[1],
      (0..<24).contains(hours), (0..<60).contains(minutes)
    else { return time(text) }
    let day: Int64 = 86_400_000_000
    let midnight = night.lowerBound.count - (night.lowerBound.count % day + day) % day
    let time = Ticks(count: midnight + (hours * 60 + minutes) * 60_000_000)
    return time < night.lowerBound ? time + Ticks(count: day) : time
  }

  /// A span such as `10m`, `90s` or `1.5h`; `nil` for what is none.
  static func span(_ text: String) -> Ticks? {
    let units = ["s": 1.0, "m": 60, "h": 3600]
    guard let unit = text.last.flatMap({ units[String($0)] }),
      let number = Double(text.dropLast()), number > 0, number < 1e6
    else { return nil }
    return Ticks(count: Int64((number * unit * 1e6).rounded()))
  }
}
