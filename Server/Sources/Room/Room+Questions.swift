public import BergfriedCore
public import BergfriedService
public import BergfriedWatchFile

/// What is answered at once.
extension Room {
  /// The watch as JSON for the page, and where the room is.
  public func watch() async throws -> (state: JournalState, json: String) {
    (state, try await service.roomWatch())
  }

  /// Who sees someone at a place, and if not why.
  public func explain(at position: Watch.Position) async throws -> String {
    try await service.roomExplanation(at: position)
  }

  /// Whether an eye sees someone at a place, and the profile between.
  public func sightline(
    from eye: GroundViewRequest.Eye, to position: Watch.Position
  ) async throws -> String {
    try await service.roomSightline(from: eye, to: position)
  }

  /// How much of an area's ground and streets is seen, by the corners of its outline.
  public func area(_ corners: [MapPoint]) async throws -> String {
    try await service.roomArea(corners)
  }

  /// What the watch says, or said.
  ///
  /// - Parameter revision: `nil` for now.
  /// - Throws: ``RoomFault/nothing(_:)`` where there is none of that number.
  public func yaml(_ revision: Int64?) throws -> String {
    guard let revision, revision != state.revision else { return state.yaml }
    guard let yaml = try journal.yaml(ofRevision: revision) else {
      throw RoomFault.nothing("there is no revision \(revision)")
    }
    return yaml
  }

  /// What was changed before a revision, the newest first.
  public func history(before revision: Int64, limit: Int) throws -> [JournalMove] {
    try journal.moves(before: revision, limit: limit)
  }

  /// Revisions that have names.
  public func versions() throws -> [JournalVersion] { try journal.versions() }

  /// Gives this revision a name.
  ///
  /// - Throws: ``RoomFault/taken(_:)`` where another one has it.
  public func name(_ name: String, by author: String) throws {
    let isFree = try RoomFault.keeping { try journal.name(name, by: author, at: Room.now) }
    guard isFree else { throw RoomFault.taken(name) }
  }

  /// Puts a tower to a place of the working frame, told as the watch tells it: in degrees or in
  /// metres.
  public func place(
    _ tower: String, x: Double, y: Double, base: Int64, by author: String
  ) async throws -> JournalState {
    let edit = try await service.edit(placing: tower, at: MapPoint(x: x, y: y))
    return try await apply(edit, to: base, by: author, note: "moved \(tower)")
  }

  /// Draws a zone's outline anew, or a new zone.
  ///
  /// - Parameter kind: of a new one.
  public func outline(
    _ zone: (name: String, kind: Watch.Zone.Kind?), along corners: [MapPoint], base: Int64,
    by author: String
  ) async throws -> JournalState {
    let edit = try await service.edit(outlining: zone.name, as: zone.kind, along: corners)
    return try await apply(edit, to: base, by: author, note: "outlined \(zone.name)")
  }
}
