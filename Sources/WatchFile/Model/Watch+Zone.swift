extension Watch {
  /// An area with a name, and what holds in it.
  public struct Zone: Hashable, Sendable {
    /// What rule holds in a zone.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      /// Never looked into.
      case `private`
      /// Never looked into, and nothing is done there.
      case sanctuary
      /// Nothing but a name to look at.
      case area
    }

    /// Where a zone lies.
    public enum Area: Hashable, Sendable {
      /// The feature of a file with that name, or all of its features.
      case file(path: String, feature: String?)
      /// That of a place or building of the map.
      case named(String)
      /// Corners, the last of which is joined to the first.
      case polygon([Position])
    }

    /// As users are told it.
    public var name: String
    /// What rule holds there.
    public var kind: Kind
    /// Where it lies.
    public var area: Area

    /// A zone by its name, its rule and where it lies.
    public init(name: String, kind: Kind, area: Area) {
      self.name = name
      self.kind = kind
      self.area = area
    }
  }
}
