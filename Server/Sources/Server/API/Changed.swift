import BergfriedRoom

/// Where a room is after a change.
struct Changed: Encodable {
  let revision: Int64
  let canUndo: Bool
  let canRedo: Bool

  init(_ state: JournalState) {
    revision = state.revision
    canUndo = state.canUndo
    canRedo = state.canRedo
  }
}
