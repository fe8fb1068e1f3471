extension WatchEdit {
  /// One step of the way to a value of a watch file.
  public enum Step: Hashable, Sendable {
    /// To a key of a section.
    case key(String)
    /// To an item of a list, counted from 0.
    case place(Int)
    /// To the item of a list that has this `name`.
    case named(String)
  }
}

extension WatchEdit.Step: Codable {
  private enum CodingKeys: String, CodingKey { case name }

  public init(from decoder: any Decoder) throws {
    if let section = try? decoder.container(keyedBy: CodingKeys.self) {
      self = .named(try section.decode(String.self, forKey: .name))
      return
    }
    let value = try decoder.singleValueContainer()
    if let place = try? value.decode(Int.self) {
      self = .place(place)
    } else {
      self = .key(try value.decode(String.self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    if case .named(let name) = self {
      var section = encoder.container(keyedBy: CodingKeys.self)
      try section.encode(name, forKey: .name)
      return
    }
    var value = encoder.singleValueContainer()
    switch self {
    case .key(let key): try value.encode(key)
    case .place(let place): try value.encode(place)
    case .named: break
    }
  }
}

extension [WatchEdit.Step] {
  /// The way as messages tell it, such as `towers[Church tower].telescopes[0]`.
  var shown: String {
    reduce(into: "") { shown, step in
      switch step {
      case .key(let key): shown += shown.isEmpty ? key : ".\(key)"
      case .place(let place): shown += "[\(place)]"
      case .named(let name): shown += "[\(name)]"
      }
    }
  }
}
