/// One of the things that a job works out.
public struct JobOutput: Sendable {
  /// By which it is asked for; `result` where a job has but one.
  public let name: String
  /// What its bytes are.
  public let mediaType: String
  /// All of it.
  public let bytes: [UInt8]
  /// What to call it as a file; `nil` for what pages read.
  public var fileName: String?
}
