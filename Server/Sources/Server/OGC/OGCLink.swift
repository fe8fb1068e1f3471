/// A link as OGC APIs have it.
struct OGCLink: Encodable, Sendable {
  let rel: String
  let href: String
  let type: String
  let title: String
  /// Whether a client has to put values into its braces.
  let templated: Bool?

  /// - Parameters:
  ///   - rel: what it leads to, such as `self` or the address of a relation of OGC's.
  ///   - path: from the server's root, such as `/ogc/collections`.
  ///   - call: by whose name of the server it is told.
  init(
    _ rel: String, _ path: String, of call: Call, type: String = "application/json", title: String
  ) {
    self.rel = rel
    self.type = type
    self.title = title
    href = call.address + path
    templated = path.contains("{") ? true : nil
  }
}
