import BergfriedAnswers
public import BergfriedCore
import BergfriedCoverage
import BergfriedEscort
import BergfriedEssentials
import BergfriedExport
import BergfriedFiles
import BergfriedGDAL
import BergfriedScene
import BergfriedSurface
import BergfriedWatchFile

/// What takes a page more than a moment, as JSON for its scripts or as files.
extension WatchService {
  /// The verdicts on the watch's crossings, each with its text; none for a watch without any.
  ///
  /// - Complexity: the coverage once, and a search a crossing.
  public func roomCrossings() async throws -> String {
    let session = session
    guard !session.scene.watch.crossings.isEmpty else {
      return try RoomCrossings(crossings: [], assumptions: []).compactJSON()
    }
    let coverage = try await session.coverage(.full)
    let answers = try await crossings(CrossingRequest(), over: .full)
    return try RoomCrossings(
      crossings: answers.map {
        RoomCrossings.Line(verdict: $0.verdict.rawValue, text: text(of: $0), answer: $0)
      },
      assumptions: Assumptions(session.scene, coverage).sentences
    ).compactJSON()
  }

  /// The looks that would close the watch's crossings, and the watch's text with them.
  ///
  /// - Complexity: exponential in the looks at the worst; it ends after so many seconds.
  public func roomClosing(within seconds: Double) async throws -> (json: String, watch: String?) {
    let closing = try await closing(within: seconds)
    return (try closing.document.compactJSON(), closing.watch)
  }

  /// What one sees from a tower, with names and the skyline.
  ///
  /// - Complexity: O(pixels x distance in cells); mostly seconds.
  public func roomPanorama(from tower: String) async throws -> String {
    var request = PanoramaRequest(ofTower: tower)
    request.pixelsPerDegree = 8
    request.strips = 1
    return try RoomPanorama(try await panorama(request)).compactJSON()
  }

  /// Ways that keep someone in view between two places of the working frame, from the beginning of
  /// the night on: as the looks are, and where some telescope can be turned.
  ///
  /// - Throws: ``Failure`` where no street lies near.
  /// - Complexity: the coverage once, and the search for a front a reading.
  public func roomEscort(from: MapPoint, to: MapPoint) async throws -> String {
    let session = session
    let scene = session.scene
    let coverage = try await session.coverage(.full)
    let ends = [from, to].map { SlipEnd(.position(.frame($0)), in: scene.watch) }
    let errand = EscortRun.Errand(
      from: [ends[0]], to: [ends[1]], time: scene.watch.night.times.lowerBound)
    let runs = try [EscortQuestion.Reading.looks, .anyTime].map {
      try EscortRun(errand, EscortRun.Terms(reading: $0), in: scene, coverage)
    }
    return try RoomEscort(runs, in: scene).compactJSON()
  }

  /// The watch with what towers see of its streets, or of its ground where it has no map, and the
  /// verdicts on its crossings: all that two versions are compared by.
  ///
  /// - Complexity: the coverage once, and a search a crossing.
  public func roomVersion() async throws -> String {
    let watch = try roomWatch()
    let crossings = try await roomCrossings()
    let hasMap = !session.scene.watch.place.map.isEmpty
    let seen = hasMap ? try await roomCoverage() : try await roomGround()
    return """
      {"watch":\(watch),"crossings":\(crossings),"\(hasMap ? "coverage" : "ground")":\(seen)}
      """
  }

  /// How much of the ground each tower sees.
  ///
  /// - Complexity: two viewsheds a tower.
  public func roomGround() async throws -> String { try await groundCoverage().compactJSON() }

  /// The coverage as a file of a kind, by its ending: `gpkg`, `geojson`, `kml`, `csv`; the routes
  /// of the crossings as tracks, `gpx`; or the town as it most likely is, over which eyes are
  /// moved, as a raster of heights, `tif`.
  ///
  /// - Throws: ``Failure`` for another ending, or for one that the GDAL at hand cannot write.
  public func roomFile(ending: String) async throws -> [UInt8] {
    let session = session
    let scene = session.scene
    if ending == "tif" {
      let surface = try await session.typical()
      return try RoomFolder().bytes(ending: ending) {
        try typicalSurface(surface, of: scene).write(to: $0)
      }
    }
    let coverage = try await session.coverage(.full)
    switch ending {
    case "csv": return Array(StreetCSV(coverage: coverage).text.utf8)
    case "gpx":
      let tracks = RouteGPX(
        tracks: try await crossings(CrossingRequest(), over: .full)
          .compactMap(RouteGPX.Track.init),
        streets: scene.town.streets, places: scene.places)
      return Array(try tracks.text().utf8)
    default:
      return try RoomFolder().bytes(ending: ending) { path in
        let hasLayers = try FeatureFile.check(path)
        let features = CoverageFeatures(
          coverage: coverage, crs: scene.crs,
          manifest: Manifest(inputs: scene.inputPaths, origin: session.origin).items,
          hasSightLines: false)
        try features.write(to: path, hasLayers: hasLayers)
      }
    }
  }

  private func typicalSurface(_ surface: Surface, of scene: WatchScene) -> RasterFile {
    let unknown: Float = -9999
    return RasterFile(
      shape: surface.shape, transform: scene.town.surface.transform, crs: scene.crs,
      values: .floats(surface.heights.map { $0.isNaN ? unknown : $0 }), noData: Double(unknown),
      bandName: "heights of the town as it most likely is",
      manifest: Manifest(inputs: scene.inputPaths, origin: session.origin).items)
  }
}
