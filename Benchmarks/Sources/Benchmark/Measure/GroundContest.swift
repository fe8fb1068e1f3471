import BergfriedSight
import BergfriedSurface

/// Everything that is timed on one ground within this process.
struct GroundContest {
  let ground: Ground
  let works: Set<Work>
  let rounds: Int

  func results() async throws -> [Work: Series] {
    let output = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: ground.cellCount)
    defer { output.deallocate() }
    output.initialize(repeating: 0)
    var contest = Contest()
    for work in Work.allCases where works.contains(work) {
      contest.add(work, run(work, output))
    }
    return try await contest.results(rounds: rounds)
  }

  private func run(_ work: Work, _ output: UnsafeMutableBufferPointer<UInt8>) -> Contest.Run {
    switch work {
    case .floor: { floor(into: output) }
    case .floorNewOutput: { floorIntoNewMemory() }
    case .preparation: { try preparation() }
    case .viewshed: { try viewshed() }
    case .viewshedTwoCores: { try await viewshed(cores: 2) }
    case .horizon: { try horizon() }
    case .gdal: { try PeerGDAL(ground: ground).run(.normal) }
    case .gdalGround: { try PeerGDAL(ground: ground).run(.ground) }
    }
  }

  private var threshold: Float {
    guard let known = ground.surface.knownHeights else { return 0 }
    return (known.lowerBound + known.upperBound) / 2
  }

  private func floor(into output: UnsafeMutableBufferPointer<UInt8>) -> Elapsed {
    let threshold = threshold
    return ground.surface.withHeights { heights in
      let stopwatch = Stopwatch()
      plainPass(over: heights, threshold: threshold, into: output)
      return stopwatch.elapsed()
    }
  }

  private func floorIntoNewMemory() -> Elapsed {
    let threshold = threshold
    return ground.surface.withHeights { heights in
      let stopwatch = Stopwatch()
      let output = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: heights.count)
      defer { output.deallocate() }
      plainPass(over: heights, threshold: threshold, into: output)
      return stopwatch.elapsed()
    }
  }

  /// From the moment a surface has its heights until it is ready.
  private func preparation() throws -> Elapsed {
    let surface = ground.surface
    return try surface.withHeights { heights in
      var stopwatch: Stopwatch?
      let copy = try Surface(shape: surface.shape, cellSize: surface.cellSize) { room in
        _ = room.update(fromContentsOf: heights)
        stopwatch = Stopwatch()
      }
      let elapsed = stopwatch!.elapsed()
      withExtendedLifetime(copy) {}
      return elapsed
    }
  }

  private func viewshed() throws -> Elapsed {
    let stopwatch = Stopwatch()
    let answer = try ground.surface.viewshed(from: ground.observer, curvature: Ground.curvature)
    let elapsed = stopwatch.elapsed()
    withExtendedLifetime(answer) {}
    return elapsed
  }

  private func viewshed(cores: Int) async throws -> Elapsed {
    let stopwatch = Stopwatch()
    let answer = try await ground.surface.viewshed(
      from: ground.observer, curvature: Ground.curvature, cores: cores)
    let elapsed = stopwatch.elapsed()
    withExtendedLifetime(answer) {}
    return elapsed
  }

  private func horizon() throws -> Elapsed {
    let stopwatch = Stopwatch()
    let answer = try ground.surface.horizon(from: ground.observer, curvature: Ground.curvature)
    let elapsed = stopwatch.elapsed()
    withExtendedLifetime(answer) {}
    return elapsed
  }
}
