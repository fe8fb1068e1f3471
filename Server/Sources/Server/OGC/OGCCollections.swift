/// The collections, as OGC API - Features lists them.
struct OGCCollections: Encodable {
  struct Line: Encodable {
    let id: String
    let title: String
    let itemType = "feature"
    let links: [OGCLink]

    init(_ collection: OGCCollection, _ call: Call) {
      id = collection.id
      title = collection.title
      let path = "/ogc/collections/" + collection.id
      links =
        [
          OGCLink("self", path, of: call, title: "This collection"),
          OGCLink(
            "items", path + "/items", of: call, type: "application/geo+json", title: "Its features"),
        ] + OGCRoot.parts.flatMap { $0.collection(collection, call) }
    }
  }

  let links: [OGCLink]
  let collections: [Line]

  init(_ call: Call) {
    links = [OGCLink("self", "/ogc/collections", of: call, title: "These collections")]
    collections = OGCCollection.allCases.map { Line($0, call) }
  }
}
