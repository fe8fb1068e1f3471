import BergfriedCore
import BergfriedEssentials

/// An amount of memory as the user writes it: `2G`, `512M`, `1.5 GiB`. K, M, G and T are steps of
/// 1,024.
package struct MemorySize: Sendable {
  package let bytes: Int

  package init(bytes: Int) {
    self.bytes = bytes
  }

  /// - Returns: `nil` for a text that is no amount of memory.
  package init?(_ argument: String) {
    let text = argument.uppercased().filter { $0 != " " }
    let digits = text.prefix { $0.isNumber || $0 == "." }
    guard let amount = Double(digits), amount > 0 else { return nil }
    let steps = ["": 0, "B": 0, "K": 1, "M": 2, "G": 3, "T": 4]
    var unit = text.dropFirst(digits.count)
    for ending in ["IB", "B"] where unit.count > ending.count && unit.hasSuffix(ending) {
      unit = unit.dropLast(ending.count)
      break
    }
    guard let step = steps[String(unit)] else { return nil }
    let bytes = amount * pow(1024, Double(step))
    guard bytes >= 1, bytes < 0x1p60 else { return nil }
    self.bytes = Int(bytes)
  }

  /// Three quarters of what this machine, or the control group the process runs in, has.
  package static var standard: MemorySize {
    let machine = Int(clamping: ProcessInfo.processInfo.physicalMemory)
    let group = try? String(contentsOfFile: "/sys/fs/cgroup/memory.max", encoding: .utf8)
    let limit = group.flatMap { Int($0.prefix { !$0.isWhitespace }) }
    return MemorySize(bytes: min(machine, limit ?? machine) / 4 * 3)
  }

  package var text: String {
    let gibibytes = Double(bytes) / 0x1p30
    return gibibytes >= 1
      ? "\(Format.fixed(gibibytes, 1)) GiB" : "\(Format.fixed(Double(bytes) / 0x1p20, 1)) MiB"
  }
}
