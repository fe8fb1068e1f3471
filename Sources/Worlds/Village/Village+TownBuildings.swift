import BergfriedCore
public import BergfriedSurface

extension Village {
  /// The buildings as a map has them: the area each stands on and how high it is, from the eaves to
  /// the ridge where it has a gable.
  public var townBuildings: [BergfriedSurface.Building] {
    buildings.enumerated().map { number, building in
      BergfriedSurface.Building(
        id: "building/\(number + 1)", name: building.name,
        area: MapPolygon(outline: building.footprint.corners),
        heightMetres: building.eavesMetres...building.heightMetres,
        typicalMetres: (building.eavesMetres + building.heightMetres) / 2)
    }
  }
}
