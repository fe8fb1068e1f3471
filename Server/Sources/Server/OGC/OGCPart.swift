/// One of the APIs of OGC's that the room answers: what it adds to what all of them have in common.
/// ``OGCRoot/parts`` lists them.
struct OGCPart: Sendable {
  /// The classes that it keeps to, by their addresses.
  let conformance: [String]
  /// What the landing page leads to.
  let landing: @Sendable (Call) -> [OGCLink]
  /// What a collection leads to.
  var collection: @Sendable (OGCCollection, Call) -> [OGCLink] = { _, _ in [] }
  let endpoints: [Endpoint]
}
