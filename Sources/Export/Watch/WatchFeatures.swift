import BergfriedAnswers
import BergfriedCore
import BergfriedCoverage
import BergfriedGDAL
package import BergfriedScene
import BergfriedSurface
import BergfriedWatchFile

/// What a watch has before anyone looks, as features: zones, buildings and telescopes.
package struct WatchFeatures {
  private let scene: WatchScene

  package init(_ scene: WatchScene) { self.scene = scene }

  /// The zones, with what rule holds in each.
  package var zones: FeatureTable {
    let zones = scene.watch.zones
    let areas = zones.map(scene.places.areas)
    return FeatureTable(
      layer: FeatureLayer(
        name: "zones", shape: .areas,
        fields: [FeatureField("name", .string), FeatureField("kind", .string)]),
      count: zones.count, geometry: { .areas(areas[$0]) },
      values: { ["name": .string(zones[$0].name), "kind": .string(zones[$0].kind.rawValue)] })
  }

  /// What stands in the way of looks, with how high it rises above its foot.
  package var buildings: FeatureTable {
    let buildings = scene.town.surface.buildings
    return FeatureTable(
      layer: FeatureLayer(
        name: "buildings", shape: .areas,
        fields: [
          FeatureField("map_id", .string), FeatureField("name", .string),
          FeatureField("kind", .string), FeatureField("height_m", .real),
          FeatureField("lowest_m", .real), FeatureField("highest_m", .real),
          FeatureField("is_assumed", .integer),
        ]),
      count: buildings.count, geometry: { .area(buildings[$0].area) },
      values: { index in
        let building = buildings[index]
        var values: [String: FeatureValue] = [
          "map_id": .string(building.id), "kind": .string(building.kind),
          "height_m": .real(building.typicalMetres),
          "lowest_m": .real(building.heightMetres.lowerBound),
          "highest_m": .real(building.heightMetres.upperBound),
          "is_assumed": .integer(building.isAssumed ? 1 : 0),
        ]
        values["name"] = building.name.map { .string($0) }
        return values
      })
  }

  /// The telescopes of all towers, those in reserve too, with how far they make anybody out.
  package var telescopes: FeatureTable {
    let watch = scene.watch
    let all = zip(watch.towers, scene.allTowers).flatMap { tower, placed in
      tower.telescopes.map { (placed, TelescopeReport($0, of: watch)) }
    }
    return FeatureTable(
      layer: FeatureLayer(
        name: "telescopes", shape: .points,
        fields: [
          FeatureField("tower", .string), FeatureField("name", .string),
          FeatureField("kind", .string), FeatureField("field_deg", .real),
          FeatureField("field_height_deg", .real), FeatureField("roll_deg", .real),
          FeatureField("reach_m", .real), FeatureField("looks", .integer),
          FeatureField("is_in_reserve", .integer),
        ]),
      count: all.count, geometry: { .point(all[$0].0.point) },
      values: { index in
        let (tower, telescope) = all[index]
        var values: [String: FeatureValue] = [
          "tower": .string(tower.name), "name": .string(telescope.name),
          "kind": .string(telescope.kind), "field_deg": .real(telescope.fieldDegrees),
          "field_height_deg": .real(telescope.fieldHeightDegrees),
          "roll_deg": .real(telescope.rollDegrees), "looks": .integer(Int64(telescope.looks)),
          "is_in_reserve": .integer(telescope.isInReserve ? 1 : 0),
        ]
        if let reach = telescope.reach.first?.metres, reach.isFinite {
          values["reach_m"] = .real(reach)
        }
        return values
      })
  }
}
