import BergfriedService
import HTTPTypes

/// What there is of features, by the names that exported files have for their layers.
typealias OGCCollection = RoomFeatures.Name

extension OGCCollection {
  /// In the address.
  var id: String { rawValue }

  var title: String {
    switch self {
    case .pieces: "Streets in pieces, by whether they are seen"
    case .sightLines: "Sight lines from towers to the pieces that they see"
    case .towers: "Towers"
    case .telescopes: "Telescopes"
    case .fields: "Fields of the looks"
    case .zones: "Zones"
    case .buildings: "Buildings"
    }
  }

  /// - Throws: ``Problem`` where there is none of the name in an address.
  init(_ call: Call) throws(Problem) {
    let name = call.parameters["collection"] ?? ""
    guard let collection = OGCCollection(rawValue: name) else {
      let all = OGCCollection.allCases.map(\.id).joined(separator: ", ")
      throw Problem(.notFound, "there is no collection '\(name)', but \(all)")
    }
    self = collection
  }
}
