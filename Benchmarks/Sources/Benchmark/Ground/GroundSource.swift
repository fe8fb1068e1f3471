/// Where ground comes from. Made or read only when its turn comes, for big ones fill the memory.
enum GroundSource: Named {
  case made(MadeGround)
  case tile(RealTile)

  /// Makes or reads the ground.
  ///
  /// - Parameter data: the folder of the real tiles.
  func ground(data: String) throws -> Ground {
    switch self {
    case .made(let ground): try ground.ground()
    case .tile(let tile): Ground(name: name, surface: try tile.surface(in: data), eyeMetres: 10)
    }
  }

  var name: String {
    switch self {
    case .made(let ground): ground.name
    case .tile(let tile): "\(tile.rawValue) (real)"
    }
  }
}
