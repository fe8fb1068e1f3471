#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What a piece of work took.
struct Elapsed: Equatable {
  /// Of all of the process's threads together.
  var cpuSeconds: Double
  var wallSeconds: Double
}

/// Runs from its making on.
struct Stopwatch {
  private let start = Stopwatch.now()

  func elapsed() -> Elapsed {
    let now = Stopwatch.now()
    return Elapsed(
      cpuSeconds: now.cpuSeconds - start.cpuSeconds,
      wallSeconds: now.wallSeconds - start.wallSeconds)
  }

  private static func now() -> Elapsed {
    Elapsed(
      cpuSeconds: seconds(CLOCK_PROCESS_CPUTIME_ID), wallSeconds: seconds(CLOCK_MONOTONIC))
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    let result = clock_gettime(clock, &time)
    precondition(result == 0, "clock \(clock) cannot be read")
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
