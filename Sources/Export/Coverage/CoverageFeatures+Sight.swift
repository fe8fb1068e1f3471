import BergfriedCore
import BergfriedCoverage
import BergfriedGDAL
import BergfriedStreets

extension CoverageFeatures {
  /// A line from each tower to the middle of each piece that it sees.
  package var sightLines: FeatureTable {
    let pairs = coverage.views.enumerated().flatMap { tower, views in
      views.indices.filter { views[$0].seen != .unseen }.map { (tower: tower, piece: $0) }
    }
    var style = CoverageFeatures.style
    style.opacity = 0.4
    style.sizeMillimetres = 0.15
    return FeatureTable(
      layer: FeatureLayer(
        name: "sight_lines", shape: .lines,
        fields: [
          FeatureField("tower", .string), FeatureField("piece", .integer),
          FeatureField("seen", .string), FeatureField("distance_m", .real),
          FeatureField("azimuth_deg", .real), FeatureField("pitch_deg", .real),
        ], style: style),
      count: pairs.count,
      geometry: { [coverage] index in
        let (tower, piece) = pairs[index]
        return .line([
          coverage.towers[tower].tower.point, coverage.town.middle(ofPiece: piece),
        ])
      },
      values: { [coverage] index in
        let (tower, piece) = pairs[index]
        let view = coverage.views[tower][piece]
        return [
          "tower": .string(coverage.towers[tower].tower.name), "piece": .integer(Int64(piece)),
          "seen": .string(view.seen.rawValue), "distance_m": .real(view.bearing.distanceMetres),
          "azimuth_deg": .real(view.bearing.azimuthDegrees),
          "pitch_deg": .real(view.bearing.pitchDegrees),
        ]
      })
  }

  /// The towers, with what they show of the streets.
  package var towers: FeatureTable {
    let shares = coverage.towerShares
    return FeatureTable(
      layer: FeatureLayer(
        name: "towers", shape: .points,
        fields: [
          FeatureField("name", .string), FeatureField("eye_m", .real),
          FeatureField("surely_m", .real), FeatureField("possibly_m", .real),
          FeatureField("only_m", .real),
        ],
        style: LayerStyle(
          description: "Towers", colour: FeatureColour(red: 196, green: 23, blue: 42))),
      count: shares.count,
      geometry: { [coverage] in .point(coverage.towers[$0].tower.point) },
      values: { [coverage] index in
        let share = shares[index]
        return [
          "name": .string(share.name), "eye_m": .real(coverage.towers[index].eyeMetres),
          "surely_m": .real(share.surelyMetres), "possibly_m": .real(share.possiblyMetres),
          "only_m": .real(share.onlyMetres),
        ]
      })
  }

  /// What each look takes in, as a sector of the map as far as anybody is made out, at most 50 km.
  package var fields: FeatureTable {
    let looks = coverage.lookFields
    return FeatureTable(
      layer: FeatureLayer(
        name: "fields", shape: .areas,
        fields: [
          FeatureField("tower", .string), FeatureField("telescope", .string),
          FeatureField("azimuth_deg", .real), FeatureField("pitch_deg", .real),
          FeatureField("field_deg", .real), FeatureField("field_height_deg", .real),
          FeatureField("reach_m", .real), FeatureField("held", .string),
          FeatureField("held_min", .real),
        ]),
      count: looks.count,
      geometry: { [coverage] index in
        let tower = coverage.towers[looks[index].tower].tower
        return .area(
          looks[index].area(
            around: tower.point, turnedBy: coverage.town.convergenceDegrees(at: tower)))
      },
      values: { [coverage] index in
        let look = looks[index]
        let sector = look.sector
        var values: [String: FeatureValue] = [
          "tower": .string(coverage.towers[look.tower].tower.name),
          "telescope": .string(look.telescope.name),
          "azimuth_deg": .real(
            Sector.wrapped(sector.startDegrees + sector.turnDegrees / 2)),
          "pitch_deg": .real(look.pitchDegrees), "field_deg": .real(sector.turnDegrees),
          "field_height_deg": .real(look.telescope.fieldHeightDegrees),
          "held": .string(look.times.isoText),
          "held_min": .real(look.times.duration.seconds / 60),
        ]
        if look.reachMetres.isFinite { values["reach_m"] = .real(look.reachMetres) }
        return values
      },
      times: { looks[$0].times })
  }
}

extension LookField {
  private static let farthestMetres = 50_000.0

  /// - Parameter north: the azimuth of the grid's north from true north.
  fileprivate func area(around point: MapPoint, turnedBy north: Double) -> MapPolygon {
    let sector = sector
    let metres = min(reachMetres, LookField.farthestMetres)
    let isRound = sector.turnDegrees >= 360
    let steps = max(1, Int((sector.turnDegrees / 2).rounded(.up)))
    let arc = (0..<(isRound ? steps : steps + 1)).map { step in
      let azimuth =
        sector.startDegrees - north + sector.turnDegrees * Double(step) / Double(steps)
      let way = Angle.direction(azimuthDegrees: azimuth)
      return MapPoint(x: point.x + way.east * metres, y: point.y + way.north * metres)
    }
    return MapPolygon(outline: isRound ? arc : [point] + arc)
  }
}

extension IntervalSet {
  /// Half-open intervals as ISO 8601 writes their ends. The bracket that each begins with keeps
  /// readers that look for times in texts, as GDAL does in GeoJSON, from taking the first one only.
  var isoText: String {
    intervals.map { "[\($0.lowerBound.utc)/\($0.upperBound.utc))" }.joined(separator: " ")
  }
}
