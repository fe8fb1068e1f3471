import BergfriedCore
import BergfriedGDAL
import BergfriedSurface
import Testing

/// Expects an error of a kind whose text holds all of some words.
func expectError(
  _ code: Failure.Kind, _ words: String..., sourceLocation: SourceLocation = #_sourceLocation,
  from work: () throws -> Void
) {
  do {
    try work()
    Issue.record("no error", sourceLocation: sourceLocation)
  } catch let error as Failure {
    #expect(error.kind == code, "\(error)", sourceLocation: sourceLocation)
    for word in words {
      #expect(
        error.description.contains(word), "'\(word)' in: \(error)", sourceLocation: sourceLocation)
    }
  } catch {
    Issue.record(error, sourceLocation: sourceLocation)
  }
}

extension Terrain {
  /// All heights.
  func all() throws -> Surface { try surface(window: shape.window) }

  /// All heights row by row.
  func heights() throws -> [Float?] {
    let surface = try all()
    return (0..<shape.count).map { surface.height(at: shape.cell(at: $0)) }
  }
}
