package import BergfriedAnswers
package import BergfriedCore
package import BergfriedCoverage
import BergfriedEssentials
package import BergfriedExport
import BergfriedFiles
import BergfriedGDAL
package import BergfriedScene
import BergfriedSurface
import BergfriedWatchFile

/// The coverage of a watch, from its file to the outputs.
package struct CoverageRun {
  package let watch: String
  package let outputs: [String]
  package let hasSightLines: Bool
  package let machine: Machine
  package let origin: Origin
  package let files: OutputFiles
  /// How often the streets should be seen, and how long looks last; `nil` for what is not asked.
  package var revisit: Ticks?
  package var dwell: Ticks?
  /// Whether a piece is asked about.
  package var explainsPiece = false

  package init(
    watch: String, outputs: [String], hasSightLines: Bool, machine: Machine, origin: Origin,
    files: OutputFiles
  ) {
    self.watch = watch
    self.outputs = outputs
    self.hasSightLines = hasSightLines
    self.machine = machine
    self.origin = origin
    self.files = files
  }

  package enum Answer {
    case streets(StreetAnswer)
    /// Of a watch without a map.
    case ground(GroundReport)
  }

  package struct StreetAnswer {
    package let coverage: Coverage
    package let report: CoverageReport

    package func explanation(ofPiece index: Int) throws -> ExplanationText {
      try ExplanationText(ofPiece: index, in: coverage)
    }
  }

  package func answer(telling listener: @escaping RunListener) async throws -> Answer {
    let kinds = try checkedOutputs()
    let session = try WatchSession(
      WatchSource(path: watch), on: machine, needing: .view, origin: origin,
      telling: listener)
    let scene = session.scene
    scene.tellWarnings(to: listener)
    let hasStreets = !scene.watch.place.map.isEmpty
    if !hasStreets { try checkGround(kinds) }
    let coverage = try await session.coverage(.full)
    listener(.ended("looking"))
    listener(.stage("Writing"))
    let manifest = Manifest(inputs: scene.inputPaths, origin: origin)
    let counts =
      kinds.contains { $0.1.isTowers }
      ? try await coverage.towerCounts(
        on: TownRaster(of: scene.town.surface), cores: session.cores) : nil
    for (path, kind) in kinds {
      try write(kind, of: (coverage, counts), scene, manifest, to: path)
    }
    listener(.ended("writing"))
    guard hasStreets else {
      listener(.stage("Looking over the ground"))
      return .ground(
        try await GroundReport(coverage, of: session, watch: watch, outputs: outputs))
    }
    var report = CoverageReport(
      coverage, of: scene, watch: watch, outputs: outputs, version: origin.version)
    report.revisit = revisit.map { RevisitReport(coverage, asked: $0, look: dwell) }
    return .streets(StreetAnswer(coverage: coverage, report: report))
  }

  /// - Throws: ``Failure`` for what is about streets.
  private func checkGround(_ kinds: [(String, Kind)]) throws {
    let asked: [Wording] =
      kinds.filter { !$0.1.isTowers }.map { "\(setting: .output, $0.0)" }
      + (revisit == nil ? [] : ["\(setting: .revisit)"])
      + (explainsPiece ? ["\(setting: .piece)"] : [])
    guard let first = asked.first else { return }
    throw Failure(
      .mapNone,
      saying: """
        \(first) is about streets, and \(watch) names no map: add place.map, or ask for the ground \
        alone
        """)
  }

  /// What an output holds, as its ending says.
  private enum Kind {
    case features(hasLayers: Bool)
    case streets
    case towers(RasterFile.Format)

    package init(_ path: String) throws {
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
          .outputFormat,
          saying: """
            \(setting: .output, path): name a file that ends in .csv for the streets, .gpkg, \
            .geojson, \(FileEndings.vectors.list) for the pieces, or \(FileEndings.rasters.list) \
            for the towers
            """)
      }
    }

    package var isTowers: Bool { if case .towers = self { true } else { false } }
  }

  private func checkedOutputs() throws -> [(String, Kind)] {
    var files = files
    try files.read(watch: watch)
    guard !hasSightLines || outputs.contains(where: { $0.lowercased().hasSuffix(".gpkg") }) else {
      throw Failure(
        .outputLayers,
        saying: """
          \(setting: .sightLines) are a layer of a GeoPackage: ask for one with \
          \(setting: .output, "coverage.gpkg")
          """)
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
