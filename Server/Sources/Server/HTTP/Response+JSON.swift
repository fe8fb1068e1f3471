import Foundation
import HTTPTypes
import Hummingbird

extension Response {
  /// A value as JSON.
  static func json(
    _ value: some Encodable, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
  ) throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return bytes(try encoder.encode(value), "application/json", status: status, headers: headers)
  }

  /// JSON that is there already.
  static func json(text: String, headers: HTTPFields = [:]) -> Response {
    bytes(text.utf8, "application/json", headers: headers)
  }

  static func bytes(
    _ bytes: some Collection<UInt8>, _ mediaType: String, status: HTTPResponse.Status = .ok,
    headers: HTTPFields = [:]
  ) -> Response {
    var headers = headers
    headers[.contentType] = mediaType
    if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
    return Response(
      status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
