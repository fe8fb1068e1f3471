import BergfriedAnswers
import BergfriedCore
import BergfriedEssentials
import BergfriedExport
import BergfriedGDAL
import BergfriedPicture
import BergfriedReport
import BergfriedScene
import BergfriedSight
import BergfriedSlip
import BergfriedSurface

/// What programs ask a room for that draw no page: the same answers, as files and documents.
extension WatchService {
  /// What an eye sees as a file of a kind, by its ending: `tif`, with the values that
  /// `bergfried viewshed` writes; `png`, a map; or `geojson`, the outlines in degrees.
  ///
  /// - Parameter heights: as the view was asked for.
  /// - Throws: ``Failure`` for another ending, or for outlines of ground that nobody knows the
  ///   place of on the earth.
  /// - Complexity: O(cells).
  public func roomFile(
    of view: GroundView, over heights: GroundViewRequest.Heights, ending: String
  ) async throws -> [UInt8] {
    let session = session
    if ending == "png" { return try picture(of: view, over: try await session.typical()).png() }
    let manifest = Manifest(inputs: session.scene.inputPaths, origin: session.origin).items
    let isBounded = heights == .bounds
    return try RoomFolder().bytes(ending: ending) { path in
      if ending == "tif" {
        try raster(of: view, isBounded, manifest).write(to: path)
      } else {
        let file = try PolygonFile(
          path: path, crs: view.crs, fieldNames: PolygonFields.names(isBounded: isBounded),
          manifest: manifest)
        for state in PolygonFields.states(isBounded: isBounded) {
          let numbers = [
            view.squareMetres(state), view.eyeMetres.lowerBound, state == .seen ? 1 : 0,
          ]
          try file.add(
            id: state == .seen ? "seen" : "possibly",
            fields: Array(zip(PolygonFields.names(isBounded: isBounded), numbers)),
            mask: view.cells.map { $0 == state.rawValue ? 1 : 0 }, shape: view.shape,
            transform: view.transform)
        }
        try file.close()
      }
    }
  }

  private func raster(
    of view: GroundView, _ isBounded: Bool, _ manifest: [(String, String)]
  ) -> RasterFile {
    let bytes = ByteValues.standard
    var file = RasterFile(
      shape: view.shape, transform: view.transform, crs: view.crs,
      values: .codes(view.cells, CodeMeanings(bytes.table)), noData: Double(bytes.noData),
      bandName: "visibility", manifest: manifest)
    file.palette = RasterPalette(bytes, isBounded: isBounded)
    return file
  }

  private func picture(of view: GroundView, over typical: Surface) -> ViewshedPicture {
    let all = session.scene.town.surface.transform
    let own = view.transform
    let window = GridWindow(
      column: Int(((own.originX - all.originX) / all.columnStep).rounded()),
      row: Int(((own.originY - all.originY) / all.rowStep).rounded()), shape: view.shape)
    let cell = own.cell(x: view.point.x, y: view.point.y)
    let eye = ViewshedPicture.Mark(
      column: Double(cell?.column ?? 0), row: Double(cell?.row ?? 0), label: "")
    return ViewshedPicture(
      surface: typical, window: window,
      visibility: Raster(shape: view.shape, values: view.cells),
      observers: cell == nil ? [] : [eye],
      title: "Ground in view",
      subtitle: "Seen: \(Format.area(view.squareMetres(.seen))), possibly besides: "
        + Format.area(view.squareMetres(.possiblySeen)),
      northDegrees: -session.scene.town.convergenceDegrees)
  }

  /// What an eye sees in figures.
  public func roomSummary(of view: GroundView) throws -> String {
    try RoomViewshed(view, lonLat: session.scene.locating(view.point)).compactJSON()
  }

  /// What towers see of the streets, as `bergfried coverage --json` tells it.
  ///
  /// - Throws: ``Failure`` for a watch without a map.
  public func roomCoverageReport() async throws -> String { try await coverage().compactJSON() }

  /// Whether anyone crosses unseen: each verdict as a word in a list, and the document that
  /// `bergfried slip` writes, which `bergfried verify` takes.
  ///
  /// - Complexity: the coverage once, and a search a crossing.
  public func roomSlip(
    _ request: CrossingRequest
  ) async throws -> (verdicts: String, answer: String, answers: [CrossingsDocument.Answer]) {
    let answers = try await crossings(request, over: .full)
    let document = CrossingsDocument(
      schema: .crossings, version: session.origin.version, answers: answers)
    return (
      try answers.map(\.verdict.rawValue).compactJSON(), try document.compactJSON(), answers
    )
  }

  /// The routes of answers as tracks with times: GPX.
  ///
  /// - Throws: ``Failure`` where nobody knows the place on the earth.
  public func roomTracks(of answers: [CrossingsDocument.Answer]) throws -> String {
    try RouteGPX(
      tracks: answers.compactMap(RouteGPX.Track.init), streets: session.scene.town.streets,
      places: session.scene.places
    ).text()
  }

  /// What one sees from a tower: PNG, and names and skyline as JSON.
  ///
  /// - Complexity: O(pixels x distance in cells); mostly seconds.
  public func roomPanoramaFiles(
    from tower: String, pixelsPerDegree: Double
  ) async throws -> (picture: [UInt8], names: String) {
    var request = PanoramaRequest(ofTower: tower)
    request.pixelsPerDegree = pixelsPerDegree
    let drawn = try await panorama(request)
    return (drawn.picture, try RoomPanorama(drawn, hasPicture: false).compactJSON())
  }
}
