public import BergfriedCore

/// The ground along a straight line of the map: its height wherever the line crosses a row or a
/// column of cells' centres, and at both ends.
///
/// *Model.* Between four centres the ground is bilinear; from the outermost centres to the grid's
/// edge it is level. Along a straight line between two such crossings it is a parabola, which
/// differs from the straight line between their heights by ``slackMetres`` at the most.
public struct GroundProfile: Sendable {
  /// A place on the line where the ground's shape may change.
  public struct Place: Hashable, Sendable {
    /// Of the line's length, from its start.
    public let share: Double
    /// The ground's height there.
    public let groundMetres: Double
  }

  /// In order, both ends included.
  public let places: [Place]
  /// How far the ground is from the straight lines between places at the most.
  public let slackMetres: Double
  /// Whether the ground is known all along.
  public let isKnown: Bool

  /// - Complexity: O(n log n) in the number *n* of cells of the grid that the line crosses.
  public init(
    from start: MapPoint, to end: MapPoint, on ground: Surface, _ transform: GeoTransform
  ) {
    let grid = CentreGrid(transform, shape: ground.shape)
    let (first, last) = (grid.place(of: start), grid.place(of: end))
    var places: [Place] = []
    var slack = 0.0
    var isKnown = grid.holds(first) && grid.holds(last)
    guard isKnown else {
      (self.places, slackMetres, self.isKnown) = ([], 0, false)
      return
    }
    for share in grid.cuts(from: first, to: last) {
      let here = grid.between(first, last, share)
      guard let height = grid.height(at: here, of: ground) else {
        isKnown = false
        continue
      }
      if let before = places.last {
        let middle = grid.between(first, last, (before.share + share) / 2)
        let twist = grid.twist(at: middle, of: ground)
        let step = share - before.share
        let bend = twist * step * step * (last.across - first.across) * (last.down - first.down)
        slack = max(slack, bend.magnitude / 4)
      }
      places.append(Place(share: share, groundMetres: height))
    }
    self.places = places
    slackMetres = slack
    self.isKnown = isKnown
  }
}
