import CMachine
import Foundation

/// Where and with what the figures were measured.
struct Machine {
  /// The vector instructions that this build may use.
  static var instructions: String { String(cString: cm_instructions()) }

  /// Read before anything is measured: it counts what others do on the machine.
  let loadAtStart = Machine.load()

  var line: String {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let load = loadAtStart.map { Figure.fixed($0, 1) } ?? Figure.none
    return "\(Machine.processor), \(cores) cores; Bergfried built for \(Machine.instructions), "
      + "GDAL \(PeerGDAL.version) as the system has it; load before the start: \(load)"
      + (loadAtStart ?? 0 > 0.5 ? " (**the machine was busy: trust ratios, not times**)" : "")
  }

  private static var processor: String {
    let lines = TextFile.contents("/proc/cpuinfo")?.split(separator: "\n") ?? []
    let model = lines.first { $0.hasPrefix("model name") }?.split(separator: ":").last
    return model.map { $0.trimmingCharacters(in: .whitespaces) } ?? "unnamed processor"
  }

  private static func load() -> Double? {
    var average = 0.0
    return getloadavg(&average, 1) == 1 ? average : nil
  }
}
