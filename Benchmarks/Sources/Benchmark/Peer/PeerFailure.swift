import CPeers

/// What a peer could not do, in its own words.
struct PeerFailure: Error, CustomStringConvertible {
  let description: String

  init(action: String) {
    let reason = String(cString: CPLGetLastErrorMsg())
    description = "GDAL cannot \(action)" + (reason.isEmpty ? "" : ": \(reason)")
  }

  static func check(_ action: String, _ call: () -> CPLErr) throws {
    guard call() == CE_None else { throw PeerFailure(action: action) }
  }
}
