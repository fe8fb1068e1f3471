import BergfriedCore
import BergfriedOSM
import BergfriedTestSupport
import Foundation
import Testing

/// Files written out by hand: a square with a hole, eight nodes, three ways and one relation, in
/// all orders and kinds.
@Suite struct OSMFileTests {
  private struct Read: Equatable {
    var id: String
    var state: OSMObject.State
    var missing: Int
    var tags: [String: String]
    var lines: [[MapPoint]]
  }

  private static let nodes = [
    (1, 9.5, 47.1), (2, 9.51, 47.1), (3, 9.51, 47.11), (4, 9.5, 47.11),
    (5, 9.503, 47.103), (6, 9.506, 47.103), (7, 9.506, 47.106), (8, 9.503, 47.106),
  ].map { "<node id='\($0.0)' version='1' lon='\($0.1)' lat='\($0.2)'/>" }
  private static let ways = [
    way(10, [1, 2, 3]), way(11, [3, 4, 1]),
    way(12, [5, 6, 7, 8, 5]), way(13, [1, 5], "<tag k='highway' v='path'/>"),
  ]
  private static let relation = """
    <relation id='20' version='1'><member type='way' ref='10' role='outer'/>\
    <member type='way' ref='12' role='inner'/><member type='way' ref='11' role='outer'/>\
    <tag k='type' v='multipolygon'/><tag k='building' v='yes'/></relation>
    """

  private static func way(_ id: Int, _ nodes: [Int], _ more: String = "") -> String {
    "<way id='\(id)' version='1'>" + nodes.map { "<nd ref='\($0)'/>" }.joined() + more + "</way>"
  }

  private static func xml(_ parts: [String]) -> String {
    "<?xml version='1.0'?><osm version='0.6'>" + parts.joined(separator: "\n") + "</osm>"
  }

  private func read(
    _ text: String, _ name: String = "map.osm", box: DegreeBox? = nil
  ) throws -> [Read] {
    try read(Data(text.utf8), name, box: box)
  }

  private func read(_ bytes: Data, _ name: String, box: DegreeBox? = nil) throws -> [Read] {
    let folder = try Folder()
    defer { withExtendedLifetime(folder) {} }
    return try Self.objects(of: OSMFile(path: folder.write(bytes, to: name), box: box))
  }

  private static func objects(of file: OSMFile) throws -> [Read] {
    var objects: [Read] = []
    try file.forEachObject { object in
      objects.append(
        Read(
          id: "\(object.kind.rawValue)/\(object.id)", state: object.state,
          missing: object.missingCount,
          tags: Dictionary(uniqueKeysWithValues: object.tags.map { ($0.key, $0.value) }),
          lines: (0..<object.lineCount).map { object.degrees(ofLine: $0) }))
    }
    return objects
  }

  @Test func `a file in its usual order`() throws {
    let objects = try read(Self.xml(Self.nodes + Self.ways + [Self.relation]))
    #expect(objects.map(\.id) == ["way/13", "relation/20"])
    #expect(objects[0].lines == [[MapPoint(x: 9.5, y: 47.1), MapPoint(x: 9.503, y: 47.103)]])
    #expect(objects[1].state == .whole && objects[1].tags["building"] == "yes")
    #expect(objects[1].lines.map(\.count) == [5, 5])
    #expect(Set(objects[1].lines[0]).count == 4)
  }

  @Test func `any order is the same`() throws {
    let usual = try read(Self.xml(Self.nodes + Self.ways + [Self.relation]))
    var shuffled: [String] = [Self.ways[1], Self.nodes[3], Self.relation]
    shuffled += Self.nodes.prefix(3)
    shuffled += Self.nodes.suffix(4).reversed()
    shuffled += [Self.ways[0], Self.ways[2], Self.ways[3]]
    let orders: [[String]] = [
      [Self.relation] + Self.ways + Self.nodes, Self.ways + Self.nodes + [Self.relation],
      Self.nodes.reversed() + [Self.relation] + Self.ways.reversed(), shuffled,
    ]
    for order in orders { #expect(try read(Self.xml(order)) == usual) }
    // Everything twice, too.
    #expect(try read(Self.xml(orders[0] + orders[3])) == usual)
  }

  @Test func `negative numbers are as good`() throws {
    func negative(_ text: String) -> String {
      text.replacing("id='", with: "id='-").replacing("ref='", with: "ref='-")
        .replacing("version='1'", with: "")
    }
    let usual = try read(Self.xml(Self.nodes + Self.ways + [Self.relation]))
    let other = try read(negative(Self.xml([Self.relation] + Self.ways + Self.nodes)))
    #expect(other.map(\.id) == ["way/-13", "relation/-20"])
    #expect(other.map(\.lines) == usual.map(\.lines))
  }

  @Test(
    arguments: [
      "<way id='13' action='delete' version='1'", "<way id='13' visible='false' version='1'",
      "<way id=\"13\" version='1' action=\"delete\"",
    ])
  func `what is deleted is told as deleted`(start: String) throws {
    let ways = Self.ways.map { $0.replacing("<way id='13' version='1'", with: start) }
    let objects = try read(Self.xml(Self.nodes + ways + [Self.relation]))
    #expect(objects.map(\.state) == [.deleted, .whole])
    #expect(objects[0].lines.isEmpty && objects[0].tags == ["highway": "path"])
  }

  @Test func `changes delete and change`() throws {
    let all = (Self.nodes + Self.ways + [Self.relation]).joined()
    let change = """
      <osmChange version='0.6'><create>\(all)</create>
      <modify><node id='5' version='2' lon='9.504' lat='47.103'/></modify>
      <delete><way id='13' version='2'/></delete></osmChange>
      """
    let objects = try read(change, "change.osc")
    // A deleted way without tags is nothing any more.
    #expect(objects.map(\.id) == ["relation/20"])
    #expect(objects[0].lines[1].contains(MapPoint(x: 9.504, y: 47.103)))
  }

  @Test func `the newest counts or else that with tags`() throws {
    let path = Self.way(13, [1, 5])
    let skeleton = path.replacing(" version='1'", with: "")
    let newer = path.replacing("version='1'", with: "version='3'").replacing("'1'", with: "'2'")
    func lines(_ extra: String, last: Bool) throws -> [Read] {
      let parts = Self.nodes + Self.ways
      return try read(Self.xml(last ? parts + [extra] : [extra] + parts))
    }
    for isLast in [false, true] {
      #expect(try lines(skeleton, last: isLast).map(\.tags) == [["highway": "path"]])
      #expect(try lines(newer, last: isLast) == [])
    }
  }

  @Test func `lines end where a node is missing`() throws {
    let tag = "<tag k='highway' v='path'/>"
    let ways = [
      Self.way(30, [1, 2, 3, 4, 5], tag), Self.way(31, [3, 99], tag),
      Self.way(32, [3, 1, 99], tag),
    ]
    let objects = try read(Self.xml(Self.nodes.filter { !$0.contains("id='3'") } + ways))
    #expect(objects.map(\.missing) == [1, 2, 2])
    #expect(objects.allSatisfy { $0.state == .incomplete })
    #expect(objects.map { $0.lines.map(\.count) } == [[2, 2], [], []])
  }

  @Test func `areas that are not all there are told with their lines`() throws {
    func state(_ parts: [String]) throws -> Read? { try read(Self.xml(parts)).last }
    let whole = Self.nodes + Self.ways + [Self.relation]
    let noWay = try state(whole.filter { !$0.hasPrefix("<way id='11'") })
    #expect(noWay?.state == .incomplete && noWay?.missing == 1 && noWay?.lines.count == 2)
    let noNode = try state(whole.filter { !$0.contains("<node id='6'") })
    #expect(noNode?.state == .incomplete && noNode?.missing == 1)
    let ends = "<nd ref='4'/><nd ref='1'/>"
    let open = try state(whole.map { $0.replacing(ends, with: "<nd ref='4'/>") })
    #expect(open?.state == .broken && open?.lines.count == 3)
  }

  @Test func `relations without tags take those of their outer ways`() throws {
    let tag = "<tag k='building' v='yes'/>"
    let relation = Self.relation.replacing(tag, with: "")
    let ways = [Self.way(10, [1, 2, 3], tag), Self.way(11, [3, 4, 1], tag), Self.ways[2]]
    let objects = try read(Self.xml(Self.nodes + ways + [relation]))
    #expect(objects.last?.id == "relation/20" && objects.last?.tags == ["building": "yes"])
    #expect(objects.last?.lines.map(\.count) == [5, 5])
  }

  @Test func `geometry of Overpass is taken where there are no nodes`() throws {
    let objects = try read(
      Self.xml([
        """
        <way id='30'><nd ref='1' lat='47.1' lon='9.5'/><nd ref='2' lat='47.2' lon='9.5'/>\
        <tag k='highway' v='path'/></way>
        <relation id='20'><member type='way' ref='10' role='outer'>\
        <nd lat='47.1' lon='9.5'/><nd lat='47.1' lon='9.51'/><nd lat='47.11' lon='9.51'/>\
        <nd lat='47.1' lon='9.5'/></member><tag k='type' v='multipolygon'/></relation>
        <way id='31'><center lat='47' lon='9'/><tag k='highway' v='path'/></way>
        """
      ]))
    let line = [MapPoint(x: 9.5, y: 47.1), MapPoint(x: 9.5, y: 47.2)]
    #expect(objects.first { $0.id == "way/30" }?.lines == [line])
    #expect(objects.first { $0.id == "way/31" }?.state == .incomplete)
  }

  @Test func `Overpass in JSON is the same`() throws {
    let json = """
      {"version": 0.6, "generator": "Overpass API", "elements": [
      {"type": "relation", "id": 20, "tags": {"type": "multipolygon", "building": "yes"},
       "members": [{"type": "way", "ref": 10, "role": "outer"}, {"type": "way", "ref": 12,
       "role": "inner"}, {"type": "way", "ref": 11, "role": "outer"}]},
      {"type": "way", "id": 13, "nodes": [1, 5], "tags": {"highway": "path"}},
      {"type": "way", "id": 10, "nodes": [1, 2, 3]}, {"type": "way", "id": 11, "nodes": [3, 4, 1]},
      {"type": "way", "id": 12, "nodes": [5, 6, 7, 8, 5]},
      {"type": "node", "id": 1, "lat": 47.1, "lon": 9.5}, {"type": "node", "id": 2, "lat": 47.1,
       "lon": 9.51}, {"type": "node", "id": 3, "lat": 47.11, "lon": 9.51},
      {"type": "node", "id": 4, "lat": 47.11, "lon": 9.5}, {"type": "node", "id": 5, "lat": 47.103,
       "lon": 9.503}, {"type": "node", "id": 6, "lat": 47.103, "lon": 9.506},
      {"type": "node", "id": 7, "lat": 47.106, "lon": 9.506}, {"type": "count", "id": 0},
      {"type": "node", "id": 8, "lat": 47.106, "lon": 9.503}]}
      """
    let usual = try read(Self.xml(Self.nodes + Self.ways + [Self.relation]))
    #expect(try read(json, "map.json") == usual)
    let geometry = """
      {"version": 0.6, "elements": [{"type": "way", "id": 13, "nodes": [1, 5],
      "geometry": [{"lat": 47.1, "lon": 9.5}, {"lat": 47.103, "lon": 9.503}],
      "tags": {"highway": "path"}}]}
      """
    #expect(try read(geometry, "map.json") == [usual[0]])
  }

  @Test func `a box keeps what touches it whole`() throws {
    let text = Self.xml(Self.nodes + Self.ways + [Self.relation])
    let usual = try read(text)
    let hole = DegreeBox(west: 9.5055, south: 47.1055, east: 9.5056, north: 47.1056)
    #expect(try read(text, box: hole).map(\.id) == ["relation/20"])
    #expect(try read(text, box: hole)[0] == usual[1])
    let corner = DegreeBox(west: 9.4, south: 47.0, east: 9.5, north: 47.1)
    #expect(try read(text, box: corner) == usual)
    let across = DegreeBox(west: 9.505, south: 47.0, east: -170, north: 48)
    #expect(try read(text, box: across).map(\.id) == ["relation/20"])
    #expect(try read(text, box: DegreeBox(west: 8, south: 47, east: 9, north: 48)) == [])
  }

  @Test(
    arguments: [
      ("", "no OpenStreetMap file"), ("<html>503</html>", "no OpenStreetMap file"),
      ("<osm version='0.6'><node id='1'", "line 1"), ("<osm><way id='x'/></osm>", "'x'"),
      ("<osm><remark>runtime error: Query timed out</remark></osm>", "timed out"),
      ("<!DOCTYPE osm [<!ENTITY a 'b'>]><osm>&a;</osm>", "entities"),
      (#"{"version": 0.6, "elements": [{"type": "way""#, "byte"),
      (#"{"version": 0.6, "elements": [], "remark": "runtime error: out of memory"}"#, "memory"),
    ])
  func `what cannot be read is refused`(text: String, word: String) throws {
    do {
      _ = try read(text)
      Issue.record("it was read")
    } catch OSMError.unreadable(let cause) {
      #expect(cause.contains(word), "\(cause)")
    }
  }
}
