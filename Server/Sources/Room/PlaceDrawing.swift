import BergfriedService

/// What a place looks like, drawn once.
struct PlaceDrawing {
  /// Streets, buildings and the rest as JSON for the page.
  let json: Task<String, any Error>
  /// The ground as PNG.
  let relief: Task<[UInt8], any Error>

  /// - Parameter service: others are answered by it meanwhile.
  init(of service: WatchService) {
    let twin = Task { try await service.twin() }
    json = Task { try await twin.value.roomPlace() }
    relief = Task { try await twin.value.roomRelief() }
  }
}
