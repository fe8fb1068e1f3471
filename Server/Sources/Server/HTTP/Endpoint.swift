import Hummingbird

/// One thing that can be asked for. The table of them is what requests are matched with, what roles
/// are held against, and what the OpenAPI document is made of.
struct Endpoint: Sendable {
  /// What stands in a query.
  struct Parameter: Sendable {
    let name: String
    let schema: Schema
    let isRequired: Bool
    let text: String

    init(_ name: String, _ schema: Schema, required: Bool = false, _ text: String) {
      self.name = name
      self.schema = schema
      isRequired = required
      self.text = text
    }
  }

  /// What comes back where all is well.
  struct Outcome: Sendable {
    let status: Int
    let mediaType: String
    let schema: Schema
    let text: String
  }

  let method: HTTPRequest.Method
  /// Such as `/api/jobs/{id}`.
  let path: String
  /// What one must be allowed to; `nil` for what is given to everybody, as a browser asks for a
  /// page's scripts without a token.
  let role: Role?
  let summary: String
  var parameters: [Parameter] = []
  var body: Schema?
  let outcome: Outcome
  /// Whether it may take longer than an answer should, and so is not counted among those.
  var isStream = false
  let answer: @Sendable (Call) async throws -> Response

  var segments: [Substring] { path.split(separator: "/") }

  /// What an address has in place of the names in braces; `nil` where it is another one's.
  func match(_ parts: [Substring]) throws(Problem) -> [String: String]? {
    let own = segments
    guard own.count == parts.count else { return nil }
    var parameters: [String: String] = [:]
    for (segment, part) in zip(own, parts) {
      if segment.first == "{" {
        parameters[String(segment.dropFirst().dropLast())] = try Query.decoded(
          String(part), isForm: false)
      } else if segment != part {
        return nil
      }
    }
    return parameters
  }
}
