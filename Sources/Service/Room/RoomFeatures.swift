public import BergfriedCore
import BergfriedExport
import BergfriedGDAL

/// A collection of features as a room gives them out: in longitude and latitude, or in its working
/// frame.
public struct RoomFeatures: Sendable {
  /// The collections that there are, by the names that exported files have for their layers.
  public enum Name: String, CaseIterable, Sendable {
    case pieces
    case sightLines = "sight_lines"
    case towers
    case telescopes
    case fields
    case zones
    case buildings

    /// Whether it tells what is seen.
    public var restsOnCoverage: Bool {
      switch self {
      case .pieces, .sightLines, .towers, .fields: true
      case .telescopes, .zones, .buildings: false
      }
    }
  }

  /// What coordinates are in.
  public enum Frame: Sendable {
    /// Longitude and latitude in degrees.
    case lonLat
    /// Metres of the working frame.
    case working
  }

  /// Which features are asked for.
  public struct Filter: Sendable {
    /// They have a point in common with any of these; `nil` for all.
    public var rectangles: (frame: Frame, any: [MapBounds])?
    /// They hold at some time of these; `nil` for any.
    public var times: ClosedRange<Ticks>?
    /// Their columns have these values, as text.
    public var values: [(column: String, text: String)] = []

    /// All of them.
    public init() {}
  }

  let table: FeatureTable
  let frame: RoomFrame
  /// Where they are, in longitude and latitude.
  let places: [FeatureGeometry]
  /// In which they are given out. The first are such as have, together, a value in each column
  /// that has any: GDAL and QGIS take the columns' types from the first ten.
  private let order: [Int]

  /// - Parameter lonLat: brings points of the working frame to longitude and latitude.
  init(
    _ table: FeatureTable, in frame: RoomFrame,
    lonLat: (MapPoint) throws -> (lon: Double, lat: Double)
  ) throws {
    self.table = table
    self.frame = frame
    places = try (0..<table.count).map {
      try table.geometry($0).mapped { point in
        let place = try lonLat(point)
        return MapPoint(x: place.lon, y: place.lat)
      }
    }
    order = RoomFeatures.order(of: table)
  }

  private static func order(of table: FeatureTable) -> [Int] {
    var missing = Set(table.layer.fields.map(\.name))
    var first: [Int] = []
    for index in 0..<table.count where !missing.isEmpty {
      let found = missing.intersection(table.values(index).keys)
      if !found.isEmpty { first.append(index) }
      missing.subtract(found)
    }
    let taken = Set(first)
    return first + (0..<table.count).filter { !taken.contains($0) }
  }

  /// The names of the columns, in order.
  public var columns: [String] { table.layer.fields.map(\.name) }

  /// The features that are asked for, by their places among all, in the order to give them out.
  ///
  /// - Complexity: O(features).
  public func matches(_ filter: Filter) -> [Int] {
    order.filter { index in
      isMet(index, by: filter.rectangles) && holds(index, at: filter.times)
        && has(index, filter.values)
    }
  }

  private func isMet(
    _ index: Int, by rectangles: (frame: Frame, any: [MapBounds])?
  ) -> Bool {
    guard let rectangles else { return true }
    let geometry = rectangles.frame == .lonLat ? places[index] : table.geometry(index)
    return rectangles.any.contains(where: geometry.meets)
  }

  private func holds(_ index: Int, at times: ClosedRange<Ticks>?) -> Bool {
    guard let times, let held = table.times?(index) else { return true }
    return held.intervals.contains {
      $0.lowerBound <= times.upperBound && times.lowerBound < $0.upperBound
    }
  }

  private func has(_ index: Int, _ asked: [(column: String, text: String)]) -> Bool {
    guard !asked.isEmpty else { return true }
    let values = table.values(index)
    return asked.allSatisfy { column, text in
      switch values[column] {
      case .string(let own)?: own == text
      case .integer(let own)?: Int64(text) == own
      case .real(let own)?: Double(text) == own
      case .time(let own)?: own.utc == text
      case nil: false
      }
    }
  }

  /// The place of the feature that a number, as GeoPackages count them, is of; `nil` for none.
  public func place(ofID id: String) -> Int? {
    guard let number = Int(id), (1...max(1, table.count)).contains(number), table.count > 0 else {
      return nil
    }
    return number - 1
  }

  /// A feature as GeoJSON.
  ///
  /// - Parameter members: more of them, such as links, as `"name":value` with a comma before each.
  public func json(of index: Int, in frame: Frame, members: String = "") -> String {
    let values = table.values(index)
    let properties = table.layer.fields.map { field in
      "\(GeoJSONText.quoted(field.name)):\(GeoJSONText.text(values[field.name], field.kind))"
    }
    let geometry =
      switch frame {
      case .lonLat: GeoJSONText(digits: 7).text(places[index])
      case .working:
        GeoJSONText(digits: 3).text(
          table.geometry(index).mapped {
            self.frame.isNorthFirst ? MapPoint(x: $0.y, y: $0.x) : $0
          })
      }
    return """
      {"type":"Feature","id":\(index + 1),"geometry":\(geometry),\
      "properties":{\(properties.joined(separator: ","))}\(members)}
      """
  }
}
