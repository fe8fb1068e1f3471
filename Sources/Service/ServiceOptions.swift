import BergfriedEssentials
import BergfriedScene

/// What a service may use of the machine.
public struct ServiceOptions: Sendable {
  /// How many cores it works on.
  public var cores = ProcessInfo.processInfo.activeProcessorCount
  /// How much memory it stays within, in bytes; `nil` for three quarters of what there is.
  public var memoryBytes: Int?
  /// Ground around a town is read besides, as long as all are no more cells than that: towers can
  /// then be tried there without reading the place anew.
  public var roomCells = 0

  /// All cores, three quarters of the memory.
  public init() {}

  var machine: Machine {
    Machine(cores: cores, memory: memoryBytes.map { MemorySize(bytes: $0) } ?? .standard)
  }
}
