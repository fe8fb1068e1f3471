public import BergfriedCore
import COsmium

/// A tagged node, way or area, while it is handed out.
public struct OSMObject: ~Copyable {
  /// What kind of element OpenStreetMap has it as.
  public enum Kind: String, Sendable {
    case node
    case way
    case relation
  }

  /// Whether all of its shape could be read.
  public enum State: Sendable {
    case whole
    /// Some of its nodes or ways are not in the file.
    case incomplete
    /// Its lines do not close around areas.
    case broken
    /// The file says that it is no more.
    case deleted
  }

  /// What a line of an object is to it.
  public enum Role: Sendable {
    /// A point, a line, or a ring that its tags may make an area.
    case own
    /// The outline of an area of a relation, or where that is not whole, a line of it.
    case outer
    /// A hole in the area before it.
    case inner
  }

  private let object: cosmium_object

  init(_ object: cosmium_object) {
    self.object = object
  }

  /// Its number in OpenStreetMap, unique among its kind.
  public var id: Int64 { object.id }

  /// Whether it is a node, a way or a relation.
  public var kind: Kind {
    switch object.kind {
    case cosmium_node: .node
    case cosmium_way: .way
    default: .relation
    }
  }

  /// Whether its shape is whole.
  public var state: State {
    switch object.state {
    case cosmium_whole: .whole
    case cosmium_incomplete: .incomplete
    case cosmium_broken: .broken
    default: .deleted
    }
  }

  /// Whether a way ends at the node at which it begins, whether or not the file has that.
  public var isClosed: Bool { object.is_closed }

  /// Whether a relation without tags of its own takes those of this way, whose outline it draws.
  public var isDrawnByRelation: Bool { object.is_drawn_by_relation }

  /// How many nodes and ways of it the file lacks.
  public var missingCount: Int { object.missing_count }

  /// Its keys and values, as long as it is handed out.
  public var tags: OSMTags { OSMTags(start: object.tags, size: object.tag_bytes) }

  /// How many lines its shape has: one for a way, one a ring for an area.
  public var lineCount: Int { object.line_count }

  /// What a line is to it: its own, an outer ring or an inner one.
  public func role(ofLine index: Int) -> Role {
    switch object.lines[index].role {
    case cosmium_line_own: .own
    case cosmium_line_outer: .outer
    default: .inner
    }
  }

  /// The points of a line in degrees, `x` the longitude; a ring repeats its first one.
  public func degrees(ofLine index: Int) -> [MapPoint] {
    let line = object.lines[index]
    return (line.start..<line.start + line.count).map { place in
      let point = object.points[place]
      return MapPoint(x: Double(point.x) / 1e7, y: Double(point.y) / 1e7)
    }
  }
}
