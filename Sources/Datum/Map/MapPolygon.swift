/// An area of the map: an outline and the holes in it, each a ring of corners whose last is joined
/// to its first.
public struct MapPolygon: Hashable, Sendable {
  public let outline: [MapPoint]
  public let holes: [[MapPoint]]

  public init(outline: [MapPoint], holes: [[MapPoint]] = []) {
    self.outline = outline
    self.holes = holes
  }
}
