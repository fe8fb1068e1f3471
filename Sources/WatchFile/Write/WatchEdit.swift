public import BergfriedCore

/// A change of a watch file's text: operations that are done in turn, all of them or none.
///
/// All else in the text stays as it stands, letter by letter: comments, order, quotes, blank lines.
///
/// As JSON it is the list of its operations, such as
/// `[{ "op": "set", "path": ["towers", { "name": "Keep" }, "eye"], "value": 24 }]`. A path's steps
/// are keys, places in lists, and names of items; `insert` may have a place `at`, `remove` has no
/// `value`, and that of `rename` is the new name.
public struct WatchEdit: Hashable, Sendable {
  /// What is done, each to what those before it made.
  public var operations: [Operation]

  /// An edit by its operations.
  public init(_ operations: [Operation]) { self.operations = operations }

  /// The new text. What it says as YAML is what the old one says with the operations done to it, or
  /// it is not given out; whether it still is a watch, only reading it tells.
  ///
  /// - Throws: what is to be changed and is not there (`watch.edit-nowhere`), would change
  ///   elsewhere too by an alias (`watch.edit-shared`), gets a name by which something else is
  ///   meant (`watch.edit-taken`), or cannot be changed in its place (`watch.edit-impossible`); or
  ///   why the text is no YAML.
  /// - Complexity: O(letters) for each operation, and what aliases stand for.
  public func applied(to yaml: String) throws(Failure) -> String {
    var yaml = yaml
    for operation in operations {
      yaml = try EditableText(yaml).text(after: operation)
    }
    return yaml
  }
}

extension WatchEdit: Codable {
  public init(from decoder: any Decoder) throws {
    operations = try decoder.singleValueContainer().decode([Operation].self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(operations)
  }
}
