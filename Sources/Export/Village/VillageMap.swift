package import BergfriedAnswers
import BergfriedCore
import BergfriedGDAL
import BergfriedStreets
import BergfriedSurface
package import BergfriedWorlds

/// The village's map: streets, buildings, the lake and places, tagged as OpenStreetMap tags them.
package struct VillageMap {
  private let village: Village

  private let manifest: Manifest

  package init(_ village: Village, manifest: Manifest) {
    self.village = village
    self.manifest = manifest
  }

  package func write(to path: String) throws {
    let file = try FeatureFile(
      path: path, crs: VillageRun.crs, manifest: manifest.items)
    try addBuildings(to: file)
    try addStreets(to: file)
    try addLake(to: file)
    try addPlaces(to: file)
    try addZones(to: file)
    try file.close()
  }

  private func addStreets(to file: FeatureFile) throws {
    let layer = try file.addLayer(
      FeatureLayer(
        name: "streets", shape: .lines,
        fields: [
          FeatureField("id", .string), FeatureField("name", .string),
          FeatureField("highway", .string), FeatureField("layer", .integer),
          FeatureField("bridge", .string), FeatureField("covered", .string),
        ],
        style: LayerStyle(
          description: "Streets", colour: FeatureColour(red: 120, green: 110, blue: 100))))
    for way in village.ways {
      var values: [String: FeatureValue] = [
        "id": .string(way.id), "highway": .string(way.kind), "layer": .integer(Int64(way.level)),
      ]
      if let name = way.name { values["name"] = .string(name) }
      if way.isBridge { values["bridge"] = "yes" }
      if way.isCovered { values["covered"] = "yes" }
      try file.add(.line(way.points.map(VillageRun.placed)), values, to: layer)
    }
  }

  private func addBuildings(to file: FeatureFile) throws {
    let layer = try file.addLayer(
      FeatureLayer(
        name: "buildings", shape: .areas,
        fields: [
          FeatureField("id", .string), FeatureField("name", .string),
          FeatureField("building", .string), FeatureField("height", .real),
          FeatureField("roof:height", .real),
        ],
        style: LayerStyle(
          description: "Buildings", colour: FeatureColour(red: 143, green: 131, blue: 120))))
    let houses: Set<Village.Building.Kind> = [.house, .barn, .wall]
    for (building, town) in zip(village.buildings, village.townBuildings) {
      let metres = town.heightMetres
      var values: [String: FeatureValue] = [
        "id": .string(town.id), "building": .string(building.kind.rawValue),
        "height": .real(metres.upperBound),
        "roof:height": .real(metres.upperBound - metres.lowerBound),
      ]
      // A house is called by its street and number, which is no name to call out from a tower.
      if !houses.contains(building.kind) { values["name"] = .string(building.name) }
      let outline = town.area.outline.map(VillageRun.placed)
      try file.add(.area(MapPolygon(outline: outline)), values, to: layer)
    }
  }

  /// Its name stands at its place.
  private func addLake(to file: FeatureFile) throws {
    let layer = try file.addLayer(
      FeatureLayer(
        name: "waters", shape: .areas, fields: [FeatureField("natural", .string)],
        style: LayerStyle(
          description: "Waters", colour: FeatureColour(red: 130, green: 180, blue: 220))))
    let outline = village.lake.outline.map(VillageRun.placed)
    try file.add(.area(MapPolygon(outline: outline)), ["natural": "water"], to: layer)
  }

  private func addPlaces(to file: FeatureFile) throws {
    let layer = try file.addLayer(
      FeatureLayer(
        name: "places", shape: .points,
        fields: [
          FeatureField("name", .string), FeatureField("place", .string),
          FeatureField("natural", .string),
        ]))
    for place in village.places {
      let tag: (key: String, value: FeatureValue)
      switch place.kind {
      case .square: tag = ("place", "square")
      case .lake: tag = ("natural", "water")
      case .peak: tag = ("natural", "peak")
      case .landmark: continue  // Stands among the buildings.
      }
      try file.add(
        .point(VillageRun.placed(place.point)),
        ["name": .string(place.name), tag.key: tag.value], to: layer)
    }
  }

  private func addZones(to file: FeatureFile) throws {
    let layer = try file.addLayer(
      FeatureLayer(
        name: "zones", shape: .areas, fields: [FeatureField("name", .string)],
        style: LayerStyle(
          description: "Zones", colour: FeatureColour(red: 90, green: 140, blue: 90))))
    for zone in VillageZone.all(of: village) {
      let outline = zone.outline.map(VillageRun.placed)
      try file.add(
        .area(MapPolygon(outline: outline)), ["name": .string(zone.name)], to: layer)
    }
  }
}
