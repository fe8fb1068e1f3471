extension WatchEdit {
  /// One thing that is done to a watch file.
  public enum Operation: Hashable, Sendable {
    /// A value takes the place of another one. A key that is not there comes after its siblings.
    case set([Step], Value)
    /// An item comes into a list, at its end where no place is said. A list that is not there is
    /// made.
    case insert([Step], at: Int?, Value)
    /// A key or an item goes. The last item of a list that may be left out takes its key with it.
    case remove([Step])
    /// A tower, telescope or zone takes another name, everywhere where the watch means it.
    case rename([Step], String)

    /// The way to what is changed.
    public var path: [Step] {
      switch self {
      case .set(let path, _), .insert(let path, _, _), .remove(let path), .rename(let path, _):
        path
      }
    }
  }
}

extension WatchEdit.Operation: Codable {
  private enum CodingKeys: String, CodingKey { case op, path, at, value }

  private enum Kind: String, Codable { case set, insert, remove, rename }

  public init(from decoder: any Decoder) throws {
    let section = try decoder.container(keyedBy: CodingKeys.self)
    let path = try section.decode([WatchEdit.Step].self, forKey: .path)
    switch try section.decode(Kind.self, forKey: .op) {
    case .set: self = .set(path, try section.decode(WatchEdit.Value.self, forKey: .value))
    case .insert:
      self = .insert(
        path, at: try section.decodeIfPresent(Int.self, forKey: .at),
        try section.decode(WatchEdit.Value.self, forKey: .value))
    case .remove: self = .remove(path)
    case .rename: self = .rename(path, try section.decode(String.self, forKey: .value))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var section = encoder.container(keyedBy: CodingKeys.self)
    try section.encode(kind, forKey: .op)
    try section.encode(path, forKey: .path)
    switch self {
    case .set(_, let value): try section.encode(value, forKey: .value)
    case .insert(_, let place, let value):
      try section.encodeIfPresent(place, forKey: .at)
      try section.encode(value, forKey: .value)
    case .remove: break
    case .rename(_, let name): try section.encode(name, forKey: .value)
    }
  }

  private var kind: Kind {
    switch self {
    case .set: .set
    case .insert: .insert
    case .remove: .remove
    case .rename: .rename
    }
  }
}
