/// Ends of a way as they are told.
package enum EndPhrase {
  /// Several ends, any of which will do, as one phrase.
  package static func text(of ends: [String]) -> String { ends.joined(separator: " or ") }
}
