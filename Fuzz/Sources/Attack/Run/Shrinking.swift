/// Leaves out of a town what a fault does not need.
struct Shrinking {
  /// Whether a town still has the fault.
  let holds: (MadeTown) async -> Fault?

  /// - Returns: the least town found, with its fault.
  func least(_ town: MadeTown, _ fault: Fault) async -> (MadeTown, Fault) {
    var (town, fault) = (town, fault)
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for change in Shrinking.changes(of: town) {
        var smaller = town
        guard change(&smaller) else { continue }
        if let found = await holds(smaller) {
          (town, fault, hasChanged) = (smaller, found, true)
          break
        }
      }
    }
    return (town, fault)
  }

  private typealias Change = (inout MadeTown) -> Bool

  private static func changes(of town: MadeTown) -> [Change] {
    var changes: [Change] = []
    for mast in town.masts.indices.reversed() where town.masts.count > 1 {
      changes.append {
        $0.masts.remove(at: mast)
        return true
      }
    }
    for house in town.houses.indices.reversed() { changes.append { $0.removeHouse(house) } }
    for grove in town.groves.indices.reversed() {
      changes.append {
        $0.groves.remove(at: grove)
        return true
      }
    }
    for way in town.ways.indices.reversed()
    where town.ways.count > 1 && !town.ways[way].isOnBridge {
      changes.append {
        $0.ways.remove(at: way)
        return true
      }
    }
    return changes + grounds(town) + simpler(town)
  }

  /// Without bridge, squares, gaps in the terrain or what rises from it.
  private static func grounds(_ town: MadeTown) -> [Change] {
    var changes: [Change] = []
    for isKept in [false, true] where town.bridge != nil {
      changes.append { town in
        town.bridge = nil
        if !isKept { town.ways.removeAll(where: \.isOnBridge) }
        for way in town.ways.indices { town.ways[way].isOnBridge = false }
        return !town.ways.isEmpty
      }
    }
    for square in town.squares.indices.reversed() {
      changes.append {
        $0.squares.remove(at: square)
        return true
      }
      for hole in town.squares[square].holes.indices {
        changes.append {
          $0.squares[square].holes.remove(at: hole)
          return true
        }
      }
    }
    for relief in town.reliefs.indices.reversed() {
      changes.append {
        $0.reliefs.remove(at: relief)
        return true
      }
    }
    for place in town.unknown.indices.reversed() {
      changes.append {
        $0.unknown.remove(at: place)
        return true
      }
    }
    changes.append { town in
      defer { town.terrainEnd = nil }
      return town.terrainEnd != nil
    }
    changes.append { town in
      defer { town.curvature = MadeTown.usualCurvature }
      return town.curvature != MadeTown.usualCurvature
    }
    return changes
  }

  private static func simpler(_ town: MadeTown) -> [Change] {
    var changes: [Change] = []
    for mast in town.masts.indices {
      for glass in town.masts[mast].glasses.indices.reversed() {
        changes.append {
          $0.masts[mast].glasses.remove(at: glass)
          return true
        }
        changes.append { town in
          defer { town.masts[mast].glasses[glass].pitches = nil }
          return town.masts[mast].glasses[glass].pitches != nil
        }
        changes.append { town in
          defer { town.masts[mast].glasses[glass].rollDegrees = 0 }
          return town.masts[mast].glasses[glass].rollDegrees != 0
        }
        for look in town.masts[mast].glasses[glass].looks.indices.reversed()
        where town.masts[mast].glasses[glass].looks.count > 1 {
          changes.append {
            $0.masts[mast].glasses[glass].looks.remove(at: look)
            return true
          }
        }
      }
    }
    changes.append { town in
      defer { town.doubtMetres = 0 }
      return town.doubtMetres > 0
    }
    changes.append { town in
      defer { town.errorMetres = 0 }
      return town.errorMetres > 0
    }
    changes.append { town in
      defer { town.ground = Plane(metres: town.ground.metres, east: 0, north: 0) }
      return town.ground.east != 0 || town.ground.north != 0
    }
    for house in town.houses.indices {
      changes.append { town in
        let high = town.houses[house].heightMetres.upperBound
        defer { town.houses[house].heightMetres = high...high }
        return town.houses[house].heightMetres.lowerBound < high
      }
    }
    return changes
  }
}

extension MadeTown {
  /// - Returns: false where a tower stands on it.
  mutating func removeHouse(_ house: Int) -> Bool {
    for mast in masts.indices {
      guard case .aboveRoof(let metres, let own) = masts[mast].eye else { continue }
      if own == house { return false }
      if own > house { masts[mast].eye = .aboveRoof(metres, house: own - 1) }
    }
    houses.remove(at: house)
    return true
  }
}
