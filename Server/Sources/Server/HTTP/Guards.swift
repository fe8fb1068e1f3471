import Foundation
import HTTPTypes
import Hummingbird

/// Who may ask. Without tokens only this machine may, and only the room's own page in a browser.
struct Guards: Sendable {
  /// Someone with a token.
  struct Token: Codable, Sendable {
    let name: String
    let role: Role
    let token: String
  }

  /// Who asks.
  struct Caller: Sendable {
    let name: String
    let role: Role
  }

  let bound: BoundPort
  /// Other names that the room is called by, with their ports where these are not the usual ones.
  let names: [String]
  /// None on loopback.
  let tokens: [Token]

  /// What the room is called by, such as `localhost:8080`.
  private var hosts: [String] {
    let port = bound.value
    let own = ["localhost", "127.0.0.1", "[::1]"]
    return own.map { "\($0):\(port)" } + (port == 80 ? own : []) + names
  }

  /// - Throws: ``Problem`` where another page in the same browser asks, or by a name that is not
  ///   the room's, as an attacker's may lead to this machine.
  func checkOrigin(of request: Request) throws(Problem) {
    let hosts = hosts
    guard let host = request.head.authority?.lowercased(), hosts.contains(host) else {
      throw Problem(.misdirectedRequest, "the room has another name: ask it by one of its own")
    }
    if let origin = request.headers[.origin] {
      let own = hosts.flatMap { ["http://\($0)", "https://\($0)"] }
      guard own.contains(origin.lowercased()) else {
        throw Problem(.forbidden, "another page asks: only the room's own may")
      }
    }
    let name = HTTPField.Name("Sec-Fetch-Site")!
    if let site = request.headers[name], site == "cross-site" || site == "same-site" {
      guard request.uri.path == "/", request.method == .get else {
        throw Problem(.forbidden, "another page asks: only the room's own may")
      }
    }
  }

  /// How the server is called by who asks, whose host has been checked. That a proxy before it was
  /// asked by TLS is believed where it was asked by one of the names for proxies.
  func address(of request: Request) -> String {
    let host = request.head.authority?.lowercased() ?? ""
    let isSecure =
      names.contains(host)
      && request.headers[HTTPField.Name("X-Forwarded-Proto")!]?.lowercased() == "https"
    return (isSecure ? "https://" : "http://") + host
  }

  /// - Throws: ``Problem`` where a token is asked for and none of the room's is given.
  func caller(of request: Request) throws(Problem) -> Caller {
    let name = request.headers[HTTPField.Name("Bergfried-Author")!].map { String($0.prefix(64)) }
    guard !tokens.isEmpty else { return Caller(name: name ?? "someone", role: .command) }
    let given = try given(in: request)
    // All are compared, each in the same time, wherever they differ.
    var caller: Caller?
    for token in tokens where Guards.areEqual(token.token, given ?? "") {
      caller = Caller(name: token.name, role: token.role)
    }
    guard let caller, given != nil else {
      var problem = Problem(.unauthorized, "give one of the room's tokens")
      problem.headers[.wwwAuthenticate] = "Bearer"
      throw problem
    }
    return caller
  }

  private func given(in request: Request) throws(Problem) -> String? {
    if let field = request.headers[.authorization], field.lowercased().hasPrefix("bearer ") {
      return String(field.dropFirst(7))
    }
    // A stream of events cannot set header fields.
    return try Query(request.uri.query)["token"]
  }

  /// In a time that goes by the length of what is given alone.
  static func areEqual(_ own: String, _ given: String) -> Bool {
    let (own, given) = (Array(own.utf8), Array(given.utf8))
    var difference = UInt8(own.count == given.count ? 0 : 1)
    for index in given.indices {
      difference |= given[index] ^ (own.isEmpty ? 0 : own[index % own.count])
    }
    return difference == 0 && !own.isEmpty
  }
}
