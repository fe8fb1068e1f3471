import BergfriedCore
import BergfriedFiles
import BergfriedGDAL

/// A layer of a vector tile as it is filled. Names of columns and values stand once each, and
/// features have their numbers.
struct TileLayer {
  let name: String
  private var features: [[UInt8]] = []
  private var columns: [String] = []
  private var columnNumbers: [String: UInt32] = [:]
  private var values: [[UInt8]] = []
  private var valueNumbers: [FeatureValue: UInt32] = [:]

  init(name: String) { self.name = name }

  var isEmpty: Bool { features.isEmpty }

  /// Adds a feature; columns without a value are left out.
  mutating func add(
    _ shape: TileShape, id: UInt64,
    _ columns: [(name: String, value: FeatureValue?, kind: FeatureField.Kind)]
  ) {
    var tags: [UInt32] = []
    for (name, value, kind) in columns {
      guard let value = value.flatMap({ TileLayer.plain($0, kind) }) else { continue }
      tags += [number(ofColumn: name), number(of: value)]
    }
    var message = ProtobufMessage()
    message.add(1, id)
    message.add(2, all: tags)
    message.add(3, shape.kind)
    message.add(4, all: shape.commands)
    features.append(message.bytes)
  }

  /// As a column of a kind has it; `nil` for a number that none can be.
  private static func plain(_ value: FeatureValue, _ kind: FeatureField.Kind) -> FeatureValue? {
    switch value {
    case .string(let text): .string(PlainText.oneLine(text))
    case .integer(let number): kind == .real ? .real(Double(number)) : value
    case .real(let number): number.isFinite ? value : nil
    case .time(let time): .string(time.utc)
    }
  }

  private mutating func number(ofColumn name: String) -> UInt32 {
    if let known = columnNumbers[name] { return known }
    let number = UInt32(columns.count)
    columns.append(name)
    columnNumbers[name] = number
    return number
  }

  private mutating func number(of value: FeatureValue) -> UInt32 {
    if let known = valueNumbers[value] { return known }
    var message = ProtobufMessage()
    switch value {
    case .string(let text): message.add(1, text)
    case .real(let number): message.add(3, number)
    case .integer(let number): message.add(4, UInt64(bitPattern: number))
    case .time(let time): message.add(1, time.utc)
    }
    let number = UInt32(values.count)
    values.append(message.bytes)
    valueNumbers[value] = number
    return number
  }

  /// A tile of this layer alone.
  var tile: [UInt8] {
    var layer = ProtobufMessage()
    layer.add(15, UInt64(2))
    layer.add(1, name)
    for feature in features { layer.add(2, feature) }
    for column in columns { layer.add(3, column) }
    for value in values { layer.add(4, value) }
    layer.add(5, UInt64(TileClip.extent))
    var tile = ProtobufMessage()
    tile.add(3, layer.bytes)
    return tile.bytes
  }
}
