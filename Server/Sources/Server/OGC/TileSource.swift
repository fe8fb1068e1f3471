import BergfriedService
import Foundation
import HTTPTypes

/// Where tiles come from: a collection of features, or a picture.
enum TileSource {
  case features(RoomFeatures.Name)
  case picture(TilePicture)

  /// Pictures that are collections of their own.
  static let pictures = ["relief", "ground"]
  static let vectorType = "application/vnd.mapbox-vector-tile"

  /// - Throws: ``Problem`` where nothing of the name in the address has tiles.
  init(_ call: Call) throws(Problem) {
    let name = call.parameters["collection"] ?? ""
    if let features = RoomFeatures.Name(rawValue: name), call.query["tower"] == nil {
      self = .features(features)
    } else {
      self = .picture(try TileSource.picture(call))
    }
  }

  /// - Throws: ``Problem`` where there is no picture of the name in the address.
  static func picture(_ call: Call) throws(Problem) -> TilePicture {
    let name = call.parameters["picture"] ?? call.parameters["collection"] ?? ""
    switch (name, call.query["tower"]) {
    case ("relief", nil): return .relief
    case ("ground", nil): return .ground
    case ("ground", let tower?): return .groundOfTower(tower)
    default:
      throw Problem(
        .notFound,
        "there are no pictures of '\(name)', but of relief and ground, that of one tower too")
    }
  }

  /// - Throws: ``Problem`` where there are no features of the name in the address.
  static func features(_ call: Call) throws(Problem) -> RoomFeatures.Name {
    try OGCCollection(call)
  }

  var collection: String {
    switch self {
    case .features(let name): name.rawValue
    case .picture(.relief): "relief"
    case .picture: "ground"
    }
  }

  var title: String {
    switch self {
    case .features(let name): name.title
    case .picture(.relief): "The ground in shaded relief"
    case .picture(.ground): "The ground that towers see, surely or possibly"
    case .picture(.groundOfTower(let tower)): "The ground that \(tower) sees, surely or possibly"
    }
  }

  var dataType: String {
    switch self {
    case .features: "vector"
    case .picture: "map"
    }
  }

  var mediaType: String {
    switch self {
    case .features: TileSource.vectorType
    case .picture: "image/png"
    }
  }

  /// Where its tile sets are.
  var path: String {
    switch self {
    case .features: "/ogc/collections/\(collection)/tiles"
    case .picture: "/ogc/collections/\(collection)/map/tiles"
    }
  }

  /// What follows the path; empty for nothing.
  var query: String {
    guard case .picture(.groundOfTower(let tower)) = self else { return "" }
    let signs = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: "\0"..."\u{7f}"))
    return "?tower=" + (tower.addingPercentEncoding(withAllowedCharacters: signs) ?? tower)
  }
}
