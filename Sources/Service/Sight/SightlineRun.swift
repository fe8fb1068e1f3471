import BergfriedAnswers
package import BergfriedCore
import BergfriedExport
import BergfriedFiles
import BergfriedGDAL
package import BergfriedScene
import BergfriedSight
import BergfriedSurface

/// Lines of sight from the files to the answers.
package struct SightlineRun {
  private let request: SightlineRequest
  private let listener: RunListener

  package init(_ request: SightlineRequest, telling listener: @escaping RunListener) {
    self.request = request
    self.listener = listener
  }

  /// What came of all lines, and what the user should be told beside.
  package struct Outcome {
    package let results: [SightlineResult]
    package let warnings: [String]
  }

  /// Reads the parts of the terrain under the lines, walks them, and writes what is asked for.
  package func outcome() throws -> Outcome {
    try checkFiles()
    let terrain = try Terrain(path: request.input, options: request.terrain)
    tell(terrain.warnings)
    let told = terrain.warnings.count
    let (asked, notes) = try asked(on: terrain)
    tell(notes)
    let results = try results(of: asked, on: terrain)
    tell(terrain.warnings.dropFirst(told))
    if let path = request.profile, let answer = results.first?.answer {
      try TextFile.write(try ProfileSVG(answer).text, to: path)
    }
    for path in request.outputs { try write(results, to: path, on: terrain) }
    return Outcome(
      results: results,
      warnings: (terrain.warnings + notes).map { $0.told(by: request.origin.settings) })
  }

  private func tell(_ warnings: some Sequence<Wording>) {
    for warning in warnings { listener(.warning(warning)) }
  }

  private func checkFiles() throws {
    var files = OutputFiles(mayOverwrite: request.mayOverwrite)
    try files.read(dataset: request.input, as: "the input")
    if case .table(let path, _, _) = request.which {
      try files.read(dataset: path, as: "the table of pairs")
    }
    if let profile = request.profile { try files.write(profile, as: "\(setting: .profile)") }
    for output in request.outputs {
      let isTable = SightlineCSV.isWritten(to: output)
      if !isTable { try FeatureFile.check(output) }
      try files.write(
        output, as: "the output \(output)", isTable ? .text : .features(output))
    }
  }

  private func asked(
    on terrain: Terrain
  ) throws -> (lines: [AskedSightline], notes: [Wording]) {
    switch request.which {
    case .one(let line): return ([line], [])
    case .table(let path, let layer, let defaults):
      let table = try readPairs(path: path, layer: layer, terrain: terrain)
      return (
        table.rows.map { AskedSightline($0, defaults: defaults) },
        table.warnings.map { Wording($0) }
      )
    }
  }

  private var isTable: Bool { if case .table = request.which { true } else { false } }

  // MARK: - Walking

  private func results(
    of asked: [AskedSightline], on terrain: Terrain
  ) throws -> [SightlineResult] {
    var placed: [PlacedSightline?] = []
    var problems: [Int: String] = [:]
    for (index, line) in asked.enumerated() {
      placed.append(try kept(&problems, index) { try PlacedSightline(line, on: terrain) })
    }
    let windows = placed.map { $0?.window(of: terrain.shape) }
    let curvature = request.curvature.onBody(of: terrain)
    let common = try common(windows.compactMap(\.self), of: terrain)
    return try placed.indices.map { index in
      let line = asked[index].observer
      if let placed = placed[index], let window = windows[index] {
        let read = try common ?? read(window, of: terrain)
        let scene = Scene(
          terrain: terrain, window: read.window, surface: read.surface,
          observers: [placed.observer], curvature: curvature)
        let answer = try kept(&problems, index) {
          try SightlineAnswer(placed, in: scene, curvature: curvature)
        }
        if let answer { return .answer(answer) }
      }
      return .failure(id: line.id, name: line.name, problem: problems[index] ?? "")
    }
  }

  /// Does a part of one line's work; what is wrong with a line of a table is told with the others'
  /// answers.
  private func kept<Value>(
    _ problems: inout [Int: String], _ index: Int, _ body: () throws -> Value
  ) throws -> Value? {
    do {
      return try body()
    } catch let failure as Failure where isTable && [.usage, .badData].contains(failure.kind) {
      problems[index] = failure.wording.told(by: request.origin.settings)
    } catch let error as SightError where isTable {
      problems[index] = error.description
    }
    return nil
  }

  private typealias Reading = (window: GridWindow, surface: Surface)

  /// Lines that lie near each other are read at once.
  private static let fewCells = 1 << 22

  /// What all windows together need; `nil` where it is better to read them one by one.
  private func common(
    _ windows: [GridWindow], of terrain: Terrain
  ) throws -> Reading? {
    guard let hull = ReadingWindow.hull(windows) else { return nil }
    let each = windows.reduce(0) { $0 + $1.shape.count }
    guard windows.count == 1 || hull.shape.count <= max(2 * each, SightlineRun.fewCells),
      windows.count == 1 || budget.fits(hull.shape)
    else { return nil }
    return try read(hull, of: terrain)
  }

  private var budget: MemoryBudget {
    MemoryBudget(limit: request.memoryLimit, answerBytesPerCell: 0)
  }

  private func read(
    _ window: GridWindow, of terrain: Terrain
  ) throws -> Reading {
    guard budget.fits(window.shape) else {
      throw Failure(.memoryLimit, saying: budget.refusal(of: window, of: terrain, around: nil))
    }
    return (window, try terrain.surface(window: window, cores: 1, telling: listener))
  }

  // MARK: - Writing

  private func write(_ results: [SightlineResult], to path: String, on terrain: Terrain) throws {
    guard !SightlineCSV.isWritten(to: path) else {
      return try TextFile.write(SightlineCSV(results: results).text, to: path)
    }
    try SightlineFeatures(
      results: results, crs: terrain.crs,
      manifest: Manifest(inputs: request.inputPaths, origin: request.origin).items
    ).write(to: path)
  }
}
