import BergfriedCore
import BergfriedSurface
import BergfriedWorlds
import Testing

@Suite struct VillageLakeTests {
  @Test func `the lake is where the ground is at its level`() throws {
    let village = Village(extentMetres: 4000, resolutionMetres: 20)
    let ground = try village.ground()
    let lake = village.lake
    var (inside, level, both) = (0, 0, 0)
    for row in 0..<ground.shape.rows {
      for column in 0..<ground.shape.columns {
        let cell = Cell(column: column, row: row)
        let centre = village.transform.centre(of: cell)
        let isInside = lake.contains(MapPoint(x: centre.x, y: centre.y))
        let isLevel = ground.height(at: cell) == Float(Village.lakeLevelMetres)
        inside += isInside ? 1 : 0
        level += isLevel ? 1 : 0
        both += isInside && isLevel ? 1 : 0
      }
    }
    #expect(level > 2000)
    #expect(Double(both) > 0.97 * Double(level), "\(both) of \(level)")
    #expect(Double(both) > 0.99 * Double(inside), "\(both) of \(inside)")
  }
}
