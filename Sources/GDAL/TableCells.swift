import BergfriedCore
import CGDAL

/// Reads the cells of a table's rows and gathers what is wrong with them.
struct TableCells {
  var problems = RowProblems()
  private var featureByID: [String: Int64] = [:]

  /// What a row is called: by its ID; or by its name, where that is its only; or by its number.
  ///
  /// - Returns: `nil` where it has none or one that is another's, which is noted.
  mutating func id(
    of feature: OGRFeatureH, id: ObserverColumns.Column?, name: ObserverColumns.Column?
  ) -> String? {
    let number = OGR_F_GetFID(feature)
    guard let column = id else {
      // Names need not be there, nor be one row's only.
      guard let name = name.flatMap({ text(of: $0, in: feature) }),
        featureByID.updateValue(number, forKey: name) == nil
      else { return "\(number)" }
      return name
    }
    guard let id = text(of: column, in: feature) else {
      problems.add(feature: number, "\(column.name) is empty")
      return nil
    }
    if let other = featureByID.updateValue(number, forKey: id) {
      problems.add(feature: number, "\(column.name) '\(id)' also names feature \(other)")
    }
    return id
  }

  /// A field's text without the space around it; `nil` where it is empty.
  func text(of column: ObserverColumns.Column, in feature: OGRFeatureH) -> String? {
    guard OGR_F_IsFieldSetAndNotNull(feature, column.index) != 0,
      let field = OGR_F_GetFieldAsString(feature, column.index)
    else { return nil }
    let text = String(cString: field).trimmed
    return text.isEmpty ? nil : text
  }

  /// A field's number; `nil` where it is empty or wrong, which is noted.
  mutating func value(
    of column: ObserverColumns.Column, _ range: ClosedRange<Double>?, in feature: OGRFeatureH
  ) -> Double? {
    guard let text = text(of: column, in: feature) else { return nil }
    let number = OGR_F_GetFID(feature)
    let definition = OGR_F_GetFieldDefnRef(feature, column.index)
    let isText = OGR_Fld_GetType(definition) == OFTString
    let value = isText ? Double(text) : OGR_F_GetFieldAsDouble(feature, column.index)
    guard let value, value.isFinite else {
      problems.add(feature: number, "\(column.name) is '\(text)', which is no number")
      return nil
    }
    if let range, !range.contains(value) {
      let rule =
        switch range.upperBound {
        case 90: "lies outside -90...90"
        case 360: "lies outside 0...360"
        default: "is negative"
        }
      problems.add(feature: number, "\(column.name) \(rule): \(text)")
    }
    return value
  }

  /// The working position that two columns hold; `nil` where there is none, which is noted.
  mutating func place(
    in position: ObserverColumns.Position, of feature: OGRFeatureH, _ places: TablePlaces
  ) throws -> (x: Double, y: Double)? {
    let x = value(of: position.x, nil, in: feature)
    let y = value(of: position.y, nil, in: feature)
    for column in [position.x, position.y] where text(of: column, in: feature) == nil {
      problems.add(feature: OGR_F_GetFID(feature), "\(column.name) is empty")
    }
    guard let x, let y else { return nil }
    if position.isLonLat { return try places.terrain.point(lon: x, lat: y) }
    return try places.working(x: x, y: y) ?? places.terrain.point(ownX: x, ownY: y)
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
