import Foundation

/// Ground that rises evenly.
struct Plane {
  var metres: Double
  var east: Double
  var north: Double

  func metres(at spot: Spot) -> Double { metres + east * spot.x + north * spot.y }
}

/// What rises from even ground: a hill, a step or a ridge. Those that fall have a height below 0.
struct Relief {
  enum Shape { case hill, step, ridge }

  var shape: Shape
  var spot: Spot
  /// Across a step or a ridge, of length 1.
  var across: Spot
  var metres: Double
  /// How far it takes to rise.
  var widthMetres: Double

  func metres(at place: Spot) -> Double {
    let way = place - spot
    let along = way.dot(across) / widthMetres
    switch shape {
    case .hill: return metres * exp(-way.dot(way) / (widthMetres * widthMetres))
    case .ridge: return metres * max(0, 1 - along.magnitude)
    case .step: return metres * min(max(along, 0), 1)
    }
  }
}

extension MadeTown {
  private static let earthRadiusMetres = 6_378_137.0
  /// By how much the earth falls away below a level line, per square metre of distance.
  var dropPerSquareMetre: Double { curvature / (2 * MadeTown.earthRadiusMetres) }

  /// The ground before it is told in cells.
  func groundMetres(at spot: Spot) -> Double {
    reliefs.reduce(ground.metres(at: spot)) { $0 + $1.metres(at: spot) }
  }
}
