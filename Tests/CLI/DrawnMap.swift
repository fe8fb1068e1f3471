import Foundation

/// A small town as OpenStreetMap's objects, to be written in any order and kind of file.
struct DrawnMap {
  struct Object {
    var kind: String
    var id: Int
    var version: Int? = 1
    var lon = 0.0
    var lat = 0.0
    var tags: [String: String] = [:]
    var nodes: [Int] = []
    var members: [(way: Int, role: String)] = []
    var more: [String: String] = [:]

    var isNode: Bool { kind == "node" }

    /// Without tags, places in lines and versions, as Overpass writes what others refer to.
    var skeleton: Object {
      var object = self
      object.tags = [:]
      object.version = nil
      return object
    }

    func aged(_ version: Int?) -> Object {
      var object = self
      object.version = version
      return object
    }

    func with(_ key: String, _ value: String) -> Object {
      var object = self
      object.more[key] = value
      return object
    }
  }

  let nodes: [Object]
  let ways: [Object]
  let relations: [Object]

  var all: [Object] { nodes + ways + relations }

  /// Streets that share corners, a square, a house with a court, another one, a wall, trees, a wood
  /// and a pond around a place, some 1.1 km by 0.7 km.
  init(lon: Double, lat: Double) {
    var places: [Int: (Double, Double)] = [:]
    for column in 0..<8 {
      for row in 0..<6 { places[1 + column + 10 * row] = (Double(column), Double(row)) }
    }
    let house = [(2.2, 1.3), (2.7, 1.3), (2.7, 1.8), (2.2, 1.8)]
    let court = [(2.4, 1.5), (2.5, 1.5), (2.5, 1.6), (2.4, 1.6)]
    let shed = [(4.3, 2.4), (4.6, 2.4), (4.6, 2.6), (4.3, 2.6)]
    let wood = [(5.2, 3.2), (5.8, 3.2), (5.8, 3.8), (5.2, 3.8)]
    let pond = [(0.2, 4.2), (0.8, 4.2), (0.8, 4.8), (0.2, 4.8)]
    for (start, ring) in [(100, house), (110, court), (120, shed), (130, wood), (140, pond)] {
      for (index, corner) in ring.enumerated() { places[start + index] = corner }
    }
    nodes = places.sorted { $0.key < $1.key }.map { id, place in
      var node = Object(kind: "node", id: id)
      // Seven places after the point are all that such files hold.
      node.lon = ((lon + place.0 * 0.002) * 1e7).rounded() / 1e7
      node.lat = ((lat + place.1 * 0.001) * 1e7).rounded() / 1e7
      if id == 34 { node.tags = ["natural": "tree", "height": "8"] }
      if id == 56 { node.tags = ["place": "hamlet", "name": "Ober<dorf> \"& Söhne\""] }
      return node
    }
    func way(_ id: Int, _ nodes: [Int], _ tags: [String: String] = [:]) -> Object {
      Object(kind: "way", id: id, tags: tags, nodes: nodes)
    }
    var ways: [Object] = []
    for row in 0..<6 {
      let tags = ["highway": "residential", "name": "Row \(row)"]
      ways.append(way(200 + row, (0..<8).map { 1 + $0 + 10 * row }, tags))
    }
    for column in [0, 3, 7] {
      ways.append(way(210 + column, (0..<6).map { 1 + column + 10 * $0 }, ["highway": "path"]))
    }
    ways += [
      way(220, [15, 16, 26, 25, 15], ["highway": "pedestrian", "area": "yes", "name": "Square"]),
      way(221, [41, 42, 43], ["barrier": "wall", "height": "2"]),
      way(222, [120, 121, 122, 123, 120], ["building": "yes", "building:levels": "2"]),
      way(223, [130, 131, 132, 133, 130], ["natural": "wood"]),
      way(224, [140, 141, 142, 143, 140], ["natural": "water"]),
      way(230, [100, 101, 102]), way(231, [102, 103, 100]), way(232, [110, 111, 112, 113, 110]),
    ]
    self.ways = ways
    relations = [
      Object(
        kind: "relation", id: 300,
        tags: ["type": "multipolygon", "building": "yes", "height": "12"],
        members: [(230, "outer"), (232, "inner"), (231, "outer")]),
      Object(
        kind: "relation", id: 301, tags: ["type": "route", "route": "hiking"],
        members: [(200, ""), (203, "")]),
    ]
  }

  // MARK: - XML

  /// - Parameter places: whether lines tell where their nodes are.
  func xml(_ objects: [Object], root: String = "osm", hasPlaces: Bool = false) -> String {
    "<?xml version='1.0' encoding='UTF-8'?>\n<\(root) version='0.6'>\n"
      + objects.map { element($0, hasPlaces) }.joined(separator: "\n") + "\n</\(root)>\n"
  }

  func element(_ object: Object, _ hasPlaces: Bool = false) -> String {
    func escaped(_ text: String) -> String {
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("'", with: "&apos;")
    }
    func place(_ node: Object) -> String { " lat='\(node.lat)' lon='\(node.lon)'" }
    func corners(of way: Object, _ withRefs: Bool) -> String {
      way.nodes.map { id in
        let known = nodes.first { $0.id == id }
        return "<nd" + (withRefs ? " ref='\(id)'" : "")
          + (hasPlaces ? known.map(place) ?? "" : "") + "/>"
      }.joined()
    }
    var start = "<\(object.kind) id='\(object.id)'"
    if object.isNode { start += place(object) }
    if let version = object.version { start += " version='\(version)'" }
    for (key, value) in object.more.sorted(by: { $0.key < $1.key }) {
      start += " \(key)='\(value)'"
    }
    let members = object.members.map { member in
      let way = hasPlaces ? ways.first { $0.id == member.way } : nil
      return "<member type='way' ref='\(member.way)' role='\(member.role)'>"
        + (way.map { corners(of: $0, false) } ?? "") + "</member>"
    }
    let tags = object.tags.sorted { $0.key < $1.key }.map {
      "<tag k='\(escaped($0.key))' v='\(escaped($0.value))'/>"
    }
    return start + ">" + corners(of: object, true) + members.joined() + tags.joined()
      + "</\(object.kind)>"
  }

  // MARK: - JSON

  func json(_ objects: [Object], hasPlaces: Bool = false) throws -> Data {
    func places(_ way: Object) -> [[String: Double]] {
      way.nodes.compactMap { id in nodes.first { $0.id == id } }
        .map { ["lat": $0.lat, "lon": $0.lon] }
    }
    let elements = objects.map { object -> [String: Any] in
      var element: [String: Any] = ["type": object.kind, "id": object.id]
      if object.isNode { (element["lat"], element["lon"]) = (object.lat, object.lon) }
      if !object.tags.isEmpty { element["tags"] = object.tags }
      if !object.nodes.isEmpty {
        element["nodes"] = object.nodes
        if hasPlaces { element["geometry"] = places(object) }
      }
      if !object.members.isEmpty {
        element["members"] = object.members.map { member -> [String: Any] in
          var told: [String: Any] = ["type": "way", "ref": member.way, "role": member.role]
          if hasPlaces, let way = ways.first(where: { $0.id == member.way }) {
            told["geometry"] = places(way)
          }
          return told
        }
      }
      return element
    }
    return try JSONSerialization.data(
      withJSONObject: ["version": 0.6, "generator": "Overpass API", "elements": elements])
  }
}
