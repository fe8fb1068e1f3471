public import BergfriedCore
public import BergfriedService

/// The watch and what towers see of it as features.
extension Room {
  /// Which features have been made, or are being made.
  struct FeatureKey: Hashable {
    let revision: Int64
    let name: RoomFeatures.Name
  }

  /// A collection of features. It is made once a revision, and whoever asks meanwhile waits for it.
  ///
  /// - Parameter revision: a page's, so that all pages of one walk are of the same; `nil` for the
  ///   last one.
  /// - Throws: ``RoomFault/nothing(_:)`` where that revision's features are not there any more.
  public func features(
    _ name: RoomFeatures.Name, of revision: Int64?
  ) async throws -> (revision: Int64, features: RoomFeatures) {
    let key = FeatureKey(revision: revision ?? state.revision, name: name)
    if let known = featureTasks[key] { return (key.revision, try await known.value) }
    guard key.revision == state.revision else {
      throw RoomFault.nothing("the watch has changed since this walk began: begin it anew")
    }
    let task = Task(priority: .utility) { [service] in
      if name.restsOnCoverage { try await service.warm() }
      return try await service.twin().roomFeatures(name)
    }
    featureTasks[key] = task
    // Who walks through the last revision may come to its end.
    let kept = Set(featureTasks.keys.map(\.revision)).sorted().suffix(2)
    featureTasks = featureTasks.filter { kept.contains($0.key.revision) }
    do {
      return (key.revision, try await task.value)
    } catch {
      featureTasks[key] = nil
      throw error
    }
  }

  /// What the working frame is called by others, and within which longitudes and latitudes
  /// all lies.
  public func featureFrame() async throws -> (frame: RoomFrame, extent: MapBounds) {
    (try await service.roomFrame(), try await service.roomExtent())
  }
}
