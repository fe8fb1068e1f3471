import BergfriedCore
import BergfriedWorlds

/// Made-up ground that another process can make again from two words.
struct MadeGround: Named, Hashable {
  let world: World
  /// Cells along each side.
  let side: Int

  var name: String { "\(world.rawValue) \(side) x \(side)" }
  var shape: GridShape { GridShape(columns: side, rows: side) }
  var words: [String] { [world.rawValue, String(side)] }

  func ground() throws -> Ground {
    Ground(name: name, surface: try world.surface(shape: shape), eyeMetres: world.eyeMetres)
  }
}

extension World {
  /// The eye's height above the ground. In white noise nothing is seen from 10 m.
  fileprivate var eyeMetres: Double { self == .noise ? 50 : 10 }
}
