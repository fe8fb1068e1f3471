import BergfriedCore
import BergfriedRoom
import BergfriedWatchFile
import Foundation
import HTTPTypes
import Hummingbird

/// Why a request is not answered, as RFC 9457 has it.
struct Problem: Error, Encodable {
  /// One thing that is wrong in the watch.
  struct Fault: Encodable {
    let code: String
    let key: String
    let line: Int
    let text: String
  }

  var type: String
  let title: String
  let status: Int
  let detail: String
  /// Of the error catalogue, where it is one of its errors.
  var code: String?
  var faults: [Fault]?
  /// Where the room is, for who has missed something.
  var revision: Int64?

  private enum CodingKeys: String, CodingKey {
    case type, title, status, detail, code, faults, revision
  }

  /// More header fields.
  var headers = HTTPFields()

  init(_ status: HTTPResponse.Status, _ detail: String) {
    type = "about:blank"
    title = status.reasonPhrase
    self.status = status.code
    self.detail = detail
  }

  /// What stands behind an error; `nil` where it is a fault of this program.
  init?(_ error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let fault as RoomFault: self.init(fault)
    default:
      guard let failure = Failure(error) else { return nil }
      self.init(failure)
    }
  }

  private init(_ failure: Failure) {
    let status: HTTPResponse.Status =
      switch failure.kind {
      case .usage, .badData: .unprocessableContent
      case .missingInput: .notFound
      case .unavailable: .serviceUnavailable
      case .internalError, .cannotWrite: .internalServerError
      }
    self.init(status, failure.text)
    code = failure.code.id
  }

  private init(_ fault: RoomFault) {
    switch fault {
    case .conflict(let revision):
      self.init(.conflict, "someone else has changed the same thing: look at it again")
      self.revision = revision
    case .nothing(let text): self.init(.notFound, text)
    case .taken(let name): self.init(.conflict, "the name '\(name)' is taken: give another one")
    case .outside(let name):
      self.init(
        .forbidden, "'\(name)' lies outside of the watch's folder: name files inside of it")
    case .notReady: self.init(.conflict, "it is not there yet: wait for it to be done")
    case .lacking(let text): self.init(.conflict, text)
    case .busy:
      self.init(.serviceUnavailable, "too much is asked at once: ask again in a moment")
      headers[.retryAfter] = "1"
    case .cannotKeep(isFull: true):
      self.init(
        .init(code: 507, reasonPhrase: "Insufficient Storage"),
        "the disk is full, and so nothing was changed: make room and try again")
    case .cannotKeep(isFull: false):
      self.init(
        .internalServerError, "the disk cannot be written to, and so nothing was changed")
    case .notWatch(let problems):
      self.init(
        .unprocessableContent, problems.first?.text ?? "it would be no watch any more")
      code = problems.first?.code.id
      faults = problems.map {
        Fault(code: $0.code.id, key: $0.key, line: $0.line, text: $0.text)
      }
    }
  }

  var response: Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = (try? encoder.encode(self)) ?? Data("{}".utf8)
    var headers = headers
    headers[.contentType] = "application/problem+json"
    headers[.cacheControl] = "no-store"
    return Response(
      status: .init(code: status), headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: json)))
  }
}
