import BergfriedRoom
import Foundation
import HTTPTypes
import Hummingbird

/// A request that has found its endpoint.
struct Call: Sendable {
  let request: Request
  /// What stands in the address where the endpoint has a name in braces.
  let parameters: [String: String]
  let query: Query
  let room: Room
  /// How the server is called by who asks, such as `http://localhost:8080`: what links begin with.
  let address: String
  /// Who asks, as they call themselves.
  let author: String

  /// A body in JSON.
  ///
  /// - Throws: ``Problem`` where it is too long, no JSON, or not what is wanted.
  func json<Body: Decodable>(_ type: Body.Type) async throws -> Body {
    let sent = request.headers[.contentType]?.split(separator: ";").first.map {
      $0.trimmingCharacters(in: .whitespaces).lowercased()
    }
    guard sent == "application/json" else {
      throw Problem(.unsupportedMediaType, "the body is no JSON: send application/json")
    }
    let data = try await bytes()
    try JSONDepth.check(data)
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch let error as DecodingError {
      throw Problem(.badRequest, "the body is not what is wanted: \(error.told)")
    }
  }

  private func bytes() async throws -> Data {
    var data = Data()
    for try await part in request.body {
      data.append(contentsOf: part.readableBytesView)
      guard data.count <= Limits.bodyBytes else {
        throw Problem(
          .contentTooLarge, "the body is longer than \(Limits.bodyBytes) bytes: send less")
      }
    }
    return data
  }

  func id(_ name: String) throws -> Int {
    guard let text = parameters[name], let id = Int(text), id >= 0 else {
      throw Problem(.notFound, "there is no such \(name)")
    }
    return id
  }
}

extension DecodingError {
  /// In a few words.
  fileprivate var told: String {
    func place(_ context: Context) -> String {
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      return path.isEmpty ? "" : " at \(path)"
    }
    return switch self {
    case .keyNotFound(let key, let context): "'\(key.stringValue)' is missing\(place(context))"
    case .typeMismatch(_, let context): "another kind of value is wanted\(place(context))"
    case .valueNotFound(_, let context): "a value is missing\(place(context))"
    case .dataCorrupted(let context): "it cannot be read\(place(context))"
    @unknown default: "it cannot be read"
    }
  }
}
