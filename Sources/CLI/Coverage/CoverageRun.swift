import BergfriedCore
import BergfriedCoverage
import BergfriedEssentials
import BergfriedFiles
import BergfriedGDAL
import BergfriedSurface
import BergfriedWatchFile

/// The coverage of a watch, from its file to the outputs.
struct CoverageRun {
  let watch: String
  let outputs: [String]
  let hasSightLines: Bool
  let flags: RunFlags
  let files: OutputFiles
  /// How often the streets should be seen, and how long looks last; `nil` for what is not asked.
  var revisit: Ticks?
  var dwell: Ticks?
  /// Whether a piece is asked about.
  var explainsPiece = false

  enum Answer {
    case streets(StreetAnswer)
    /// Of a watch without a map.
    case ground(GroundReport)
  }

  struct StreetAnswer {
    let coverage: Coverage
    let report: CoverageReport

    func explanation(ofPiece index: Int) throws -> String {
      guard coverage.pieces.indices.contains(index) else {
        throw Failure(
          .usage,
          "--explain \(index): there are pieces 0 to \(coverage.pieces.count - 1)")
      }
      return try ExplanationText(coverage: coverage).text(ofPiece: index)
    }
  }

  func answer() async throws -> Answer {
    let kinds = try checkedOutputs()
    var timings = Timings()
    let progress = Progress(isShown: !flags.quiet)
    let scene = try WatchScene(
      path: watch, on: flags.machine, needing: .view, timings: &timings, progress: progress)
    scene.warn(unless: flags.quiet)
    let hasStreets = !scene.watch.place.map.isEmpty
    if !hasStreets { try checkGround(kinds) }
    let coverage = try await scene.coverage(
      cores: flags.coreCount, telling: progress, asMapped: true, beyondRange: true)
    timings.end("looking")
    progress.enter("Writing")
    let manifest = Manifest(inputs: scene.inputPaths)
    let counts =
      kinds.contains { $0.1.isTowers }
      ? try await coverage.towerCounts(
        on: TownRaster(of: scene.town.surface), cores: flags.coreCount) : nil
    for (path, kind) in kinds {
      try write(kind, of: (coverage, counts), scene, manifest, to: path)
    }
    timings.end("writing")
    guard hasStreets else {
      progress.enter("Looking over the ground")
      let report = try await GroundReport(
        coverage, of: scene, watch: watch, outputs: outputs, timings: timings,
        cores: flags.coreCount)
      progress.clear()
      return .ground(report)
    }
    progress.clear()
    var report = CoverageReport(
      coverage, of: scene, watch: watch, outputs: outputs, timings: timings)
    report.revisit = revisit.map { RevisitReport(coverage, asked: $0, look: dwell) }
    return .streets(StreetAnswer(coverage: coverage, report: report))
  }

  /// - Throws: ``Failure`` for what is about streets.
  private func checkGround(_ kinds: [(String, Kind)]) throws {
    let asked =
      kinds.filter { !$0.1.isTowers }.map { "--output \($0.0)" }
      + (revisit == nil ? [] : ["--revisit"]) + (explainsPiece ? ["--explain"] : [])
    guard let first = asked.first else { return }
    throw Failure(
      .usage,
      "\(first) is about streets, and \(watch) names no map: add place.map, or ask for the ground "
        + "alone")
  }

  /// What an output holds, as its ending says.
  private enum Kind {
    case features(hasLayers: Bool)
    case streets
    case towers(RasterFile.Format)

    init(_ path: String) throws {
      let ending = FilePath(path).ending
      if ending == "csv" {
        self = .streets
      } else if let hasLayers = try? FeatureFile.check(path) {
        self = .features(hasLayers: hasLayers)
      } else if !ending.isEmpty, let format = try? RasterFile.Format(path: path) {
        try format.check(path, holds: .bytes)
        self = .towers(format)
      } else {
        throw Failure(
          .usage,
          "--output \(path): name a file that ends in .csv for the streets, .gpkg, .geojson, "
            + "\(FileEndings.vectors.list) for the pieces, or \(FileEndings.rasters.list) for the "
            + "towers")
      }
    }

    var isTowers: Bool { if case .towers = self { true } else { false } }
  }

  private func checkedOutputs() throws -> [(String, Kind)] {
    var files = files
    try files.read(watch: watch)
    guard !hasSightLines || outputs.contains(where: { $0.lowercased().hasSuffix(".gpkg") }) else {
      throw Failure(
        .usage, "--sight-lines are a layer of a GeoPackage: ask for one with -o coverage.gpkg")
    }
    return try outputs.map { path in
      let kind = try Kind(path)
      let content: OutputFiles.Content =
        switch kind {
        case .streets: .text
        case .features: .features(path)
        case .towers: .dataset
        }
      try files.write(path, as: "the output \(path)", content)
      return (path, kind)
    }
  }

  private func write(
    _ kind: Kind, of answer: (coverage: Coverage, towerCounts: Raster<UInt8>?),
    _ scene: WatchScene, _ manifest: Manifest, to path: String
  ) throws {
    let coverage = answer.coverage
    switch kind {
    case .features(let hasLayers):
      let features = CoverageFeatures(
        coverage: coverage, crs: scene.crs, manifest: manifest.items,
        hasSightLines: hasSightLines)
      try features.write(to: path, hasLayers: hasLayers)
    case .streets: try TextFile.write(StreetCSV(coverage: coverage).text, to: path)
    case .towers(let format):
      guard let counts = answer.towerCounts else { return }
      var file = RasterFile(
        shape: counts.shape, transform: scene.town.surface.transform,
        crs: scene.crs, values: .bytes(counts.values), noData: nil,
        bandName: "towers that surely see", manifest: manifest.items, format: format)
      file.palette = RasterPalette(counts: Int(counts.values.max() ?? 0), unknown: nil)
      try file.write(to: path)
    }
  }
}

extension WatchScene {
  /// - Parameters:
  ///   - withReserve: whether towers in reserve are to be among the towers.
  ///   - asMapped: whether it is told how much is seen as the map has it.
  ///   - beyondRange: whether it is told what towers see where no telescope makes anybody out.
  func coverage(
    cores: Int, telling progress: Progress, withReserve: Bool = false, asMapped: Bool = false,
    beyondRange: Bool = false
  ) async throws -> Coverage {
    progress.enter("Looking")
    var question = question
    if withReserve { question.towers = allTowers }
    question.isMappedToo = asMapped
    question.isBeyondRangeToo = beyondRange
    let count = max(1, question.towers.count)
    return try await Coverage(of: town, question, cores: cores) {
      _ = progress.advance(to: Double($0) / Double(count))
    }
  }

  func warn(unless isQuiet: Bool) {
    guard !isQuiet else { return }
    for warning in warnings { standardError.write(Data("Warning: \(warning)\n".utf8)) }
  }
}
