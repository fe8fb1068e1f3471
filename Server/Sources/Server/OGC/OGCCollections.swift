import BergfriedCore
import BergfriedRoom
import BergfriedService

/// The collections, as OGC API - Features lists them.
struct OGCCollections: Encodable {
  /// Where features are. It holds no times: those of most collections hold at any.
  struct Extent: Encodable {
    struct Spatial: Encodable {
      let bbox: [[Double]]
      let crs = OGCFrame.lonLat
    }

    let spatial: Spatial
  }

  struct Line: Encodable {
    let id: String
    let title: String
    let itemType = "feature"
    /// Missing for what reaches beyond the place.
    let extent: Extent?
    let crs: [String]
    let storageCrs: String?
    let links: [OGCLink]

    init(
      _ collection: OGCCollection, _ call: Call, _ place: (frame: RoomFrame, extent: MapBounds)
    ) {
      id = collection.id
      title = collection.title
      let bounds = place.extent
      extent =
        collection == .fields
        ? nil
        : Extent(
          spatial: .init(bbox: [[bounds.minX, bounds.minY, bounds.maxX, bounds.maxY]]))
      crs = OGCFrame.all(place.frame)
      storageCrs = OGCFrame.own(place.frame).first
      let path = "/ogc/collections/" + collection.id
      links =
        [
          OGCLink("self", path, of: call, title: "This collection"),
          OGCLink(
            "items", path + "/items", of: call, type: OGCItems.mediaType, title: "Its features"),
        ] + OGCRoot.parts.flatMap { $0.collection(collection, call) }
    }
  }

  let links: [OGCLink]
  let collections: [Line]

  init(_ call: Call) async throws {
    let place = try await call.room.featureFrame()
    links = [OGCLink("self", "/ogc/collections", of: call, title: "These collections")]
    collections = OGCCollection.allCases.map { Line($0, call, place) }
  }
}
