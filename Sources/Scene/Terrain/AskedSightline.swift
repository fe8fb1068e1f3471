package import BergfriedGDAL
import BergfriedSight

/// A line of sight as asked for, before it lies on a terrain.
package struct AskedSightline {
  /// The eye, and how far above its ground what is looked for reaches.
  package var observer: AskedObserver
  package var target: AskedObserver.Place

  package init(observer: AskedObserver, target: AskedObserver.Place) {
    self.observer = observer
    self.target = target
  }

  /// A line of a table; what its row leaves open is as in `defaults`.
  package init(_ row: PairRow, defaults: AskedSightline) {
    self = defaults
    observer.id = row.id
    observer.name = row.name
    observer.place = .working(x: row.fromX, y: row.fromY)
    target = .working(x: row.toX, y: row.toY)
    if let metres = row.fromHeight { observer.eye = .aboveGround(metres: metres) }
    if let metres = row.fromElevation { observer.eye = .elevation(metres: metres) }
    observer.targetHeightMetres = row.toHeight ?? observer.targetHeightMetres
  }
}
