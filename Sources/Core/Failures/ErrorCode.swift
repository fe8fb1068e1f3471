/// The kind of fault that a failure is, under a name that stays the same from version to version.
///
/// There is one for each thing that a user can do something about, however many places find it.
/// Texts may change; scripts and pages of help go by codes.
public struct ErrorCode: Sendable {
  /// The name, such as `terrain.no-crs`.
  public let id: String
  /// Whose fault it mostly is. A fault that stands in a watch file is bad data whatever it is.
  public let kind: Failure.Kind
  /// What it means and what to do.
  public let guidance: Guidance

  /// A code for which ``all`` has a place.
  init(_ id: String, _ kind: Failure.Kind, _ guidance: Guidance) {
    self.id = id
    self.kind = kind
    self.guidance = guidance
  }

  /// All codes, by what they are about.
  public static let groups: [Group] = [
    Group(title: "Terrain", codes: terrainCodes),
    Group(title: "Coordinate systems", codes: framesCodes),
    Group(title: "Files that are read", codes: inputCodes),
    Group(title: "Tables and observers' limits", codes: tablesCodes),
    Group(title: "Maps", codes: mapCodes),
    Group(title: "Places and names", codes: placesCodes),
    Group(title: "Observers, targets and towers", codes: observersCodes),
    Group(title: "Questions and answers", codes: questionsCodes),
    Group(title: "How far heights may be off", codes: uncertaintyCodes),
    Group(title: "Files that are written", codes: outputCodes),
    Group(title: "Memory, libraries and faults of Bergfried's own", codes: machineCodes),
    Group(title: "Watch files", codes: watchCodes),
  ]

  /// All codes.
  public static let all = groups.flatMap(\.codes)

  /// The code of that name; `nil` where there is none.
  public static func named(_ id: String) -> ErrorCode? { all.first { $0.id == id } }
}

extension ErrorCode: Hashable {
  /// Two codes are the same if they have one name.
  public static func == (a: ErrorCode, b: ErrorCode) -> Bool { a.id == b.id }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension ErrorCode: CustomStringConvertible {
  public var description: String { id }
}
