import BergfriedCore
import BergfriedSight
import BergfriedSurface
import BergfriedWorlds
import Foundation

/// All measurements of one run, topic by topic.
struct Campaign {
  let plan: Plan
  /// Runs per ground; `nil` for as many as its size asks for.
  let rounds: Int?
  let skipped: Set<Topic>
  let data: String
  let bergfried: String?
  let baseline: String?

  func run(into report: inout Report) async {
    await runGrounds(into: &report)
    if !skipped.contains(.memory) { await runMemory(into: &report) }
    if !skipped.contains(.commands) { await runCommands(into: &report) }
    if !skipped.contains(.builds) { await runBuilds(into: &report) }
  }

  private func runGrounds(into report: inout Report) async {
    let sources = plan.grounds.map { GroundSource.made($0) } + tiles(&report)
    let results = await collect("sight", sources, &report) { source in
      try await result(on: try source.ground(data: data))
    }
    report.add(.oneCore(results))
    report.add(.twoCores(results))
    report.add(.horizon(results))
    report.add(.agreement(results))
  }

  /// Measures ground by ground. Where one fails the others' figures are not lost.
  private func collect<Source: Named, Result>(
    _ topic: String, _ sources: [Source], _ report: inout Report,
    _ measure: (Source) async throws -> Result
  ) async -> [Result] {
    var results: [Result] = []
    for source in sources {
      let what = "\(topic) on \(source.name)"
      Progress.say("measuring \(what)")
      do {
        results.append(try await measure(source))
      } catch {
        report.omit("\(what): \(error)")
      }
    }
    return results
  }

  /// The real tiles that are there.
  private func tiles(_ report: inout Report) -> [GroundSource] {
    guard !skipped.contains(.tiles) else { return [] }
    return RealTile.allCases.compactMap { tile in
      guard FileManager.default.fileExists(atPath: data + "/" + tile.path) else {
        report.omit("real ground \(tile.rawValue): \(tile.path) is not in the data folder")
        return nil
      }
      return plan.isQuick && tile == .alps ? nil : .tile(tile)
    }
  }

  private func result(on ground: Ground) async throws -> GroundResult {
    let count = rounds ?? Plan.rounds(cellCount: ground.cellCount, isQuick: plan.isQuick)
    let contest = GroundContest(ground: ground, works: works(), rounds: count)
    return GroundResult(
      name: ground.name, cellCount: ground.cellCount, series: try await contest.results(),
      agreement: skipped.contains(.agreement) ? nil : try agreement(on: ground))
  }

  private func works() -> Set<Work> {
    var works = Set(Work.allCases)
    if skipped.contains(.twoCores) { works.remove(.viewshedTwoCores) }
    if skipped.contains(.gdal) { works.subtract([.gdal, .gdalGround]) }
    if skipped.contains(.horizon) { works.subtract([.horizon, .gdalGround]) }
    return works
  }

  private func agreement(on ground: Ground) throws -> Agreement {
    let viewshed = try ground.surface.viewshed(
      from: ground.observer, curvature: Ground.curvature)
    let gdal = skipped.contains(.gdal) ? nil : try PeerGDAL(ground: ground).seenCells()
    return try Agreement(viewshed, on: ground, gdal: gdal)
  }

  private func runMemory(into report: inout Report) async {
    let engines = WorkingMemory.Engine.allCases.filter {
      $0 != .gdal || !skipped.contains(.gdal)
    }
    let results = await collect("memory", plan.memoryGrounds, &report) { ground in
      try MemoryResult(measuring: engines, on: ground, program: Campaign.ownPath)
    }
    report.add(.memory(results))
  }

  private func runCommands(into report: inout Report) async {
    guard let bergfried, FileManager.default.isExecutableFile(atPath: bergfried) else {
      return report.omit(
        "whole commands: no bergfried to run; build it, or give its place with --bergfried")
    }
    let commands = WholeCommands(bergfried: bergfried, rounds: rounds ?? 3)
    let results = await collect("whole commands", plan.commandGrounds, &report) {
      try commands.result(on: $0)
    }
    report.add(.commands(results))
  }

  private func runBuilds(into report: inout Report) async {
    guard let baseline else {
      return report.omit("the second build: script/benchmark makes it unless the run is quick")
    }
    let builds = TwoBuilds(native: Campaign.ownPath, baseline: baseline, runs: rounds ?? 5)
    let results = await collect("both builds", plan.buildGrounds, &report) {
      try builds.result(on: $0)
    }
    report.add(.builds(results))
  }

  private static var ownPath: String { Bundle.main.executablePath ?? CommandLine.arguments[0] }
}
