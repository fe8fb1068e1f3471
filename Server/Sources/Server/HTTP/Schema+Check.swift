import BergfriedWatchFile

extension Schema {
  /// What is wrong with a value, in words; `nil` where it is as wanted.
  ///
  /// - Parameter name: what the value is called.
  func fault(in value: WatchEdit.Value, _ name: String) -> String? {
    switch (self, value) {
    case (.any, _), (.string, .text), (.number, .number), (.boolean, .boolean): return nil
    case (.text(let longest), .text(let text)):
      return Schema.isText(text, longest)
        ? nil : "\(name) has 1 to \(longest) letters"
    case (.choice(let all), .text(let text)):
      return all.contains(text) ? nil : "\(name) is none of \(all.joined(separator: ", "))"
    case (.quantity(let range, let unit), .number(let number)):
      return range.contains(number)
        ? nil : "\(name) is \(range.lowerBound) to \(range.upperBound) \(unit)"
    case (.integer, .number(let number)):
      return Int64(exactly: number) == nil ? "\(name) is no whole number" : nil
    case (.whole(let range), .number(let number)):
      return Int(exactly: number).map(range.contains) == true
        ? nil : "\(name) is a whole number, \(range.lowerBound) to \(range.upperBound)"
    case (.list(let item), .list(let items)): return Schema.fault(in: items, name) { _ in item }
    case (.few(let item, let count), .list(let items)):
      return count.contains(items.count)
        ? Schema.fault(in: items, name) { _ in item }
        : "\(name) has \(count.lowerBound) to \(count.upperBound) values"
    case (.tuple(let all), .list(let items)):
      return items.count == all.count
        ? Schema.fault(in: items, name) { all[$0] } : "\(name) has \(all.count) values"
    case (.object(let members, let optional), .section(let values)):
      return Schema.fault(in: values, name, members, optional)
    case (.members(let members, let optional), .section(let values)):
      let known = Set(members.map(\.name))
      if let other = values.keys.sorted().first(where: { !known.contains($0) }) {
        return "\(name).\(other.prefix(40)) is none of \(known.sorted().joined(separator: ", "))"
      }
      return Schema.fault(in: values, name, members, optional)
    case (.oneOf(let all), _): return Schema.fault(in: value, name, oneOf: all)
    default: return "\(name) is another kind of value: \(json) is wanted"
    }
  }

  /// Whether a text has something in it, and no more than so many letters.
  static func isText(_ text: String, _ longest: Int) -> Bool {
    text.unicodeScalars.count <= longest && !text.contains("\0")
      && text.unicodeScalars.contains {
        !$0.properties.isWhitespace && $0.properties.generalCategory != .control
      }
  }

  private static func fault(
    in items: [WatchEdit.Value], _ name: String, _ schema: (Int) -> Schema
  ) -> String? {
    for (place, item) in items.enumerated() {
      if let fault = schema(place).fault(in: item, "\(name)[\(place)]") { return fault }
    }
    return nil
  }

  private static func fault(
    in values: [String: WatchEdit.Value], _ name: String,
    _ members: [(name: String, schema: Schema)], _ optional: Set<String>
  ) -> String? {
    for member in members {
      if let value = values[member.name] {
        if let fault = member.schema.fault(in: value, "\(name).\(member.name)") { return fault }
      } else if !optional.contains(member.name) {
        return "\(name).\(member.name) is missing"
      }
    }
    return nil
  }

  /// What is wrong by the alternative that the value comes nearest to: the one that the first
  /// member of an object belongs to, or else any of its kind.
  private static func fault(
    in value: WatchEdit.Value, _ name: String, oneOf all: [Schema]
  ) -> String? {
    let faults = all.map { $0.fault(in: value, name) }
    guard !faults.contains(nil) else { return nil }
    let meant = all.firstIndex { schema in
      switch (schema, value) {
      case (.members(let members, _), .section(let values)): values[members[0].name] != nil
      case (.text, .text), (.tuple, .list): true
      default: false
      }
    }
    return meant.flatMap { faults[$0] }
      ?? "\(name) is none of \(all.map(\.json).joined(separator: ", "))"
  }
}
