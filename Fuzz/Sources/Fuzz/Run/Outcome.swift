/// How one round went.
struct Outcome {
  /// What the round came to, for the tally.
  let kind: String
  /// What must not be; empty where all is well.
  var problems: [String] = []
  /// The command line, where there was one.
  var command: String?
}
