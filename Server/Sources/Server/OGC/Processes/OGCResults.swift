import BergfriedRoom
import Foundation
import HTTPTypes
import Hummingbird

/// What a job worked out, as whoever asked for it wants to have it.
struct OGCResults: Sendable {
  let job: Int
  let outputs: [JobOutput]
  /// Those of which the address is wanted.
  let references: Set<String>
  let isRaw: Bool
  /// How the server is called.
  let address: String

  init(ofJob job: Int, _ call: Call, waits: Bool) async throws {
    self.job = job
    address = call.address
    let question: JobQuestion
    (question, outputs) = try await call.room.outputs(ofJob: job, waits: waits)
    if case .process(let asked) = question {
      references = Set(asked.wanted.filter(\.isReference).map(\.output.rawValue))
      isRaw = asked.isRaw
    } else {
      (references, isRaw) = ([], false)
    }
  }

  private func href(_ output: JobOutput) -> String {
    "\(address)/ogc/jobs/\(job)/results/\(output.name)"
  }

  func response(_ headers: HTTPFields = [:]) throws -> Response {
    guard isRaw else {
      return .bytes(try document(), "application/json", headers: headers)
    }
    let values = outputs.filter { !references.contains($0.name) }
    if outputs.count == 1, let only = values.first {
      return OGCResults.response(only, headers)
    }
    if values.isEmpty {
      var headers = headers
      headers[values: HTTPField.Name("Link")!] = outputs.map {
        "<\(href($0))>; rel=\"\($0.name)\"; type=\"\($0.mediaType)\""
      }
      return Response(status: .noContent, headers: headers)
    }
    return parts(headers)
  }

  /// An output as it is.
  static func response(_ output: JobOutput, _ headers: HTTPFields = [:]) -> Response {
    var headers = headers
    if let name = output.fileName {
      headers[.contentDisposition] = "attachment; filename=\"\(name)\""
    }
    return .bytes(output.bytes, output.mediaType, headers: headers)
  }

  /// All in one object by their names: JSON as it is, text as text, the rest in base64.
  private func document() throws -> [UInt8] {
    var bytes: [UInt8] = Array("{".utf8)
    for (number, output) in outputs.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      let type = "\"mediaType\":\"\(output.mediaType)\""
      if references.contains(output.name) {
        bytes += "\"\(output.name)\":{\"href\":\"\(href(output))\",".utf8
        bytes += "\"type\":\"\(output.mediaType)\"}".utf8
        continue
      }
      bytes += "\"\(output.name)\":{\(type),".utf8
      if output.mediaType.hasSuffix("json") {
        bytes += "\"value\":".utf8
        bytes += output.bytes
      } else if let known = ProcessOutput(rawValue: output.name), known.isText {
        bytes += "\"value\":".utf8
        bytes += try JSONEncoder().encode(String(decoding: output.bytes, as: UTF8.self))
      } else {
        bytes += "\"encoding\":\"base64\",\"value\":\"".utf8
        bytes += Data(output.bytes).base64EncodedData()
        bytes.append(UInt8(ascii: "\""))
      }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  /// Several as they are, one after the other (RFC 2387).
  private func parts(_ headers: HTTPFields) -> Response {
    let boundary = String(UInt64.random(in: 0 ... .max), radix: 36) + "-part"
    var bytes: [UInt8] = []
    for output in outputs {
      bytes += "--\(boundary)\r\nContent-Type: \(output.mediaType)\r\n".utf8
      bytes += "Content-ID: <\(output.name)>\r\n".utf8
      if references.contains(output.name) {
        bytes += "Content-Location: \(href(output))\r\n\r\n\r\n".utf8
      } else {
        bytes += "\r\n".utf8
        bytes += output.bytes
        bytes += "\r\n".utf8
      }
    }
    bytes += "--\(boundary)--\r\n".utf8
    let type =
      "multipart/related; boundary=\(boundary); type=\"\(outputs[0].mediaType)\""
    return .bytes(bytes, type, headers: headers)
  }
}
