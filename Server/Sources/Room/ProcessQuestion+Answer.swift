import BergfriedService

extension ProcessQuestion {
  /// - Returns: what was wanted, and what the watch would say with it.
  func result(from service: WatchService) async throws -> Job.Result {
    var result = Job.Result(outputs: [])
    func add(_ output: ProcessOutput, _ bytes: () async throws -> [UInt8]) async throws {
      guard wanted.contains(where: { $0.output == output }) else { return }
      result.outputs.append(
        JobOutput(
          name: output.rawValue, mediaType: output.mediaType, bytes: try await bytes(),
          fileName: output.fileName))
    }
    switch asked {
    case .viewshed(let request):
      let view = try await service.viewshed(request)
      func file(_ ending: String) async throws -> [UInt8] {
        try await service.roomFile(of: view, over: request.heights, ending: ending)
      }
      try await add(.raster) { try await file("tif") }
      try await add(.picture) { try await file("png") }
      try await add(.polygons) { try await file("geojson") }
      try await add(.summary) { Array(try await service.roomSummary(of: view).utf8) }
    case .sightline(let eye, let position):
      try await add(.sightline) {
        Array(try await service.roomSightline(from: eye, to: position).utf8)
      }
    case .explain(let position):
      try await add(.explanation) {
        Array(try await service.roomExplanation(at: position).utf8)
      }
    case .coverage:
      try await add(.report) { Array(try await service.roomCoverageReport().utf8) }
      try await add(.geopackage) { try await service.roomFile(ending: "gpkg") }
      try await add(.geojson) { try await service.roomFile(ending: "geojson") }
      try await add(.csv) { try await service.roomFile(ending: "csv") }
    case .slip(let request):
      let found = try await service.roomSlip(request)
      try await add(.verdicts) { Array(found.verdicts.utf8) }
      try await add(.answer) { Array(found.answer.utf8) }
      try await add(.tracks) { Array(try await service.roomTracks(of: found.answers).utf8) }
    case .panorama(let tower, let pixelsPerDegree):
      let drawn = try await service.roomPanoramaFiles(
        from: tower, pixelsPerDegree: pixelsPerDegree)
      try await add(.panorama) { drawn.picture }
      try await add(.names) { Array(drawn.names.utf8) }
    case .closing(let seconds):
      let closing = try await service.roomClosing(within: seconds)
      try await add(.looks) { Array(closing.json.utf8) }
      if let watch = closing.watch {
        try await add(.watch) { Array(watch.utf8) }
        result.watch = watch
      }
    }
    return result
  }
}
