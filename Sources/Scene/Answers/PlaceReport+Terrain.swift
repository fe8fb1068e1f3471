package import BergfriedAnswers
package import BergfriedGDAL

extension PlaceReport {
  package init(x: Double, y: Double, on terrain: Terrain) {
    self.init(x: x, y: y, lonLat: try? terrain.lonLat(x: x, y: y))
  }
}
