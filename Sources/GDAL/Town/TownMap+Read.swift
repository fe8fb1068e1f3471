import BergfriedCore
import CGDAL

extension TownMap {
  /// Reads a map: OpenStreetMap as PBF or XML, or any vector layers GDAL reads.
  ///
  /// Features are told apart by the tags of OpenStreetMap, each in a column of its own or together
  /// in `other_tags`; for layers of another make the options say which layer and column holds what.
  /// A layer without a coordinate system is taken to be in the working frame.
  ///
  /// - Parameters:
  ///   - path: the map's file.
  ///   - frame: the working frame, as ``Terrain/crs`` has it; `nil` for plain metres.
  ///   - options: what the map does not say itself, and what of it is read.
  ///   - progress: gets `0...1` now and then and answers `false` to stop.
  /// - Throws: `Failure`: `missingInput` for a file that is not there, `badData` for one that
  ///   cannot be read to its end or holds no street, `usage` for layers or columns it does not
  ///   have, `unavailable` where `progress` stopped the work.
  /// - Complexity: O(points); 20,000 buildings and 8,000 streets take less than a second.
  public init(
    path: String, frame: String?, options: TownMapOptions = .init(),
    progress: ((Double) -> Bool)? = nil
  ) throws {
    let working = try frame.map { try SpatialReference($0, named: "the terrain's frame \($0)") }
    let progress = FileProgress(progress)
    var reader = TownReader(path: path, options: options)
    if OpenStreetMapFeatures.areIn(path) {
      let file = try OpenStreetMapFeatures(
        path: path, working: working, box: options.box, progress: progress,
        wants: { !TownReader.themes(of: $0).isEmpty })
      reader.passedOverCount = file.outsideCount
      try file.read(into: &reader)
      self = try reader.finished()
      isOpenStreetMap = true
    } else {
      let dataset = try Dataset.open(path, as: .vector)
      self = try ErrorLog.recording { log in
        var file = try LayerFeatures(path: path, dataset, working: working, options: options)
        try file.read(into: &reader, progress: progress)
        guard !log.hasFailed else {
          throw Failure(
            .mapDamaged,
            "\(path): the map cannot be read to its end, the file is damaged or not all there; "
              + "fetch it again\(log.reason)")
        }
        return try reader.finished()
      }
    }
  }
}
