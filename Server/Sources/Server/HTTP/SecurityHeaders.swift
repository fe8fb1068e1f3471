import HTTPTypes
import Hummingbird

/// What browsers are told to forbid.
struct SecurityHeaders {
  private let policy: String

  /// - Parameter images: where else pictures may come from, such as `https://tiles.example`; `nil`
  ///   for nowhere.
  init(images: String?) {
    policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; "
      + "img-src 'self' blob: data:" + (images.map { " " + $0 } ?? "") + "; "
      + "connect-src 'self'; font-src 'none'; base-uri 'none'; "
      + "form-action 'none'; frame-ancestors 'none'"
  }

  func add(to response: inout Response) {
    let type = response.headers[.contentType] ?? ""
    // A report is a page that holds all it needs, its scripts too.
    let isDownload = response.headers[.contentDisposition] != nil
    if !isDownload { response.headers[.contentSecurityPolicy] = policy }
    response.headers[.xContentTypeOptions] = "nosniff"
    for (name, value) in [
      ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
    ] {
      if let name = HTTPField.Name(name) { response.headers[name] = value }
    }
    if type.hasPrefix("text/html") { response.headers[.cacheControl] = "no-cache" }
  }
}
