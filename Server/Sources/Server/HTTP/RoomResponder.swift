import BergfriedRoom
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Metrics

/// Finds the endpoint of a request, sees whether it may be asked, and answers it.
struct RoomResponder: HTTPResponder {
  typealias Context = RoomContext

  let room: Room
  let endpoints: [Endpoint]
  let guards: Guards
  let gate: Gate
  let headers: SecurityHeaders
  let logger: Logger

  func respond(to request: Request, context: RoomContext) async throws -> Response {
    let begin = ContinuousClock.now
    var endpoint: Endpoint?
    var response: Response
    do {
      response = try await answered(request, context, &endpoint)
    } catch {
      if let problem = Problem(error) {
        response = problem.response
      } else if error is CancellationError {
        response = Problem(.serviceUnavailable, "the work was stopped").response
      } else {
        logger.error("a request failed", metadata: ["error": "\(error)"])
        response =
          Problem(
            .internalServerError, "something went wrong here; the log tells more"
          ).response
      }
    }
    headers.add(to: &response)
    if request.method == .head {
      response.body = ResponseBody(contentLength: response.body.contentLength) { writer in
        try await writer.finish(nil)
      }
    }
    note(request, endpoint, response, ContinuousClock.now - begin)
    return response
  }

  private func answered(
    _ request: Request, _ context: RoomContext, _ found: inout Endpoint?
  ) async throws -> Response {
    try guards.checkOrigin(of: request)
    let (endpoint, parameters) = try endpoint(of: request)
    found = endpoint
    let author = try admitted(request, context, endpoint)
    let call = Call(
      request: request, parameters: parameters, query: try Query(request.uri.query),
      room: room, address: guards.address(of: request), author: author)
    try check(call.query, endpoint)
    if endpoint.isStream { return try await endpoint.answer(call) }
    return try await gate.during { try await endpoint.answer(call) }
  }

  /// Who asks. Those with a token are counted by it, as a proxy's address is everybody's.
  ///
  /// - Throws: ``Problem`` where they may not, or ask faster than they may.
  private func admitted(
    _ request: Request, _ context: RoomContext, _ endpoint: Endpoint
  ) throws -> String {
    let author: String
    do {
      author = try self.author(of: request, endpoint)
    } catch {
      try gate.admit(context.client)
      throw error
    }
    let isKnown = endpoint.role != nil && !guards.tokens.isEmpty
    try gate.admit(isKnown ? "token of \(author)" : context.client)
    return author
  }

  /// - Throws: ``Problem`` where who asks may not.
  private func author(of request: Request, _ endpoint: Endpoint) throws -> String {
    guard let role = endpoint.role else { return "" }
    let caller = try guards.caller(of: request)
    guard caller.role >= role else {
      throw Problem(
        .forbidden,
        "this is for '\(role.rawValue)', and the token is for '\(caller.role.rawValue)'")
    }
    return caller.name
  }

  /// Names that mean nothing are likely others misspelt.
  private func check(_ query: Query, _ endpoint: Endpoint) throws {
    for parameter in endpoint.parameters {
      guard case .choice(let all) = parameter.schema, let text = query[parameter.name] else {
        continue
      }
      guard all.contains(text) else {
        throw Problem(.badRequest, "\(parameter.name) is none of \(all.joined(separator: ", "))")
      }
    }
    let known = Set(endpoint.parameters.map(\.name))
    guard !known.contains("*") else { return }
    if let unknown = query.names.first(where: { !known.contains($0) && $0 != "token" }) {
      throw Problem(
        .badRequest, "'\(unknown)' is none of \(known.sorted().joined(separator: ", "))")
    }
    if let missing = endpoint.parameters.first(where: { $0.isRequired && query[$0.name] == nil }) {
      throw Problem(.badRequest, "\(missing.name) is missing")
    }
  }

  private func endpoint(of request: Request) throws -> (Endpoint, [String: String]) {
    let parts = request.uri.path.split(separator: "/", omittingEmptySubsequences: true)
    var methods: Set<String> = []
    for endpoint in endpoints {
      guard let parameters = try endpoint.match(parts) else { continue }
      let isAsked =
        endpoint.method == request.method || (endpoint.method == .get && request.method == .head)
      if isAsked { return (endpoint, parameters) }
      methods.insert(endpoint.method.rawValue)
      if endpoint.method == .get { methods.insert("HEAD") }
    }
    guard !methods.isEmpty else { throw Problem(.notFound, "there is nothing at this address") }
    var problem = Problem(
      .methodNotAllowed, "\(request.method.rawValue) is not for this address")
    problem.headers[.allow] = methods.sorted().joined(separator: ", ")
    throw problem
  }

  private func note(
    _ request: Request, _ endpoint: Endpoint?, _ response: Response, _ time: Duration
  ) {
    let place = endpoint?.path ?? "none"
    let dimensions = [
      ("path", place), ("method", request.method.rawValue), ("status", "\(response.status.code)"),
    ]
    Counter(label: "http_requests_total", dimensions: dimensions).increment()
    if let endpoint, !endpoint.isStream {
      Metrics.Timer(label: "http_request_seconds", dimensions: [("path", place)])
        .recordNanoseconds(Int64(time / .nanoseconds(1)))
    }
    logger.debug(
      "request",
      metadata: [
        "method": "\(request.method.rawValue)", "path": "\(place)",
        "status": "\(response.status.code)", "ms": "\(Int(time / .milliseconds(1)))",
      ])
  }
}
