import BergfriedCore
import BergfriedRoom
import BergfriedService
import RoomTestSupport
import Testing

/// The bits that travel to a page are the cells that the library tells.
@Suite struct ViewMaskTests {
  private let folder = TestFolder()

  @Test(arguments: [GroundViewRequest.Heights.typical, .bounds], [nil, 300.0, 37])
  func `bits are cells`(_ heights: GroundViewRequest.Heights, _ reach: Double?) async throws {
    let watch = try ExampleWatch.written(into: folder.path)
    var options = ServiceOptions()
    options.roomCells = 700_000
    let service = try await WatchService(watch: watch, options: options)
    let viewer = try await service.viewer()
    var request = GroundViewRequest(from: .tower("Castle keep"))
    (request.heights, request.reachMetres) = (heights, reach)
    let view = try await viewer.view(request)
    #expect(try await service.viewshed(request).cells == view.cells)
    let mask = try DecodedMask(ViewMask(view, over: viewer, hasBounds: heights == .bounds).bytes)
    #expect(mask.columns == view.shape.columns && mask.rows == view.shape.rows)
    let (left, top) = (
      viewer.transform.originX + Double(mask.left) * viewer.transform.columnStep,
      viewer.transform.originY + Double(mask.top) * viewer.transform.rowStep
    )
    #expect(left == view.transform.originX && top == view.transform.originY)
    #expect(mask.eye == view.eyeMetres)
    let states: [UInt8] = heights == .bounds ? [1, 4] : [1]
    #expect(mask.planes.count == states.count)
    for (plane, state) in zip(mask.planes, states) {
      #expect(plane == view.cells.map { $0 == state })
      #expect(plane.contains(true))
    }
  }
}
