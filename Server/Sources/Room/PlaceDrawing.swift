import BergfriedPicture
import BergfriedService

/// What a place looks like, drawn once.
struct PlaceDrawing {
  /// Streets, buildings and the rest as JSON for the page.
  let json: Task<String, any Error>
  /// The ground.
  let relief: Task<PixelImage, any Error>
  /// The same as PNG.
  let png: Task<[UInt8], any Error>

  /// - Parameter service: others are answered by it meanwhile.
  init(of service: WatchService) {
    let twin = Task { try await service.twin() }
    json = Task { try await twin.value.roomPlace() }
    let relief = Task { try await twin.value.roomRelief() }
    self.relief = relief
    png = Task { try await relief.value.png() }
  }
}
