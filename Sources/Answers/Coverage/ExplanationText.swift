import BergfriedCore
package import BergfriedCoverage
import BergfriedStreets

/// Why a piece is not surely seen, in sentences.
package struct ExplanationText {
  private let index: Int
  private let piece: Piece
  private let way: Way
  private let explanations: [Explanation]

  /// - Throws: ``Failure`` where there is no such piece.
  package init(ofPiece index: Int, in coverage: Coverage) throws {
    guard coverage.pieces.indices.contains(index) else {
      throw Failure(
        .questionPiece,
        saying: """
          \(setting: .piece, "\(index)"): there are pieces 0 to \(coverage.pieces.count - 1)
          """)
    }
    self.index = index
    piece = coverage.town.streets.pieces[index]
    way = coverage.town.streets.ways[piece.way]
    explanations = coverage.explanations(ofPiece: index)
  }

  package var text: String {
    let head =
      "Piece \(index) of \(way.name ?? "an unnamed \(way.kind)") (\(way.id)), "
      + "\(Format.fixed(piece.lengthMetres, 1)) m long\n"
    return explanations.reduce(head) { text, explanation in
      let reason = ReasonText(explanation.reason, of: .piece)
      return text + "  From \(explanation.tower): \(reason.sentence).\n"
    }
  }

  /// The same as a document.
  package func document(version: String) -> ExplanationDocument {
    ExplanationDocument(
      version: version, piece: index, street: way.name, way: way.id,
      lengthMetres: piece.lengthMetres,
      towers: explanations.map {
        ExplanationDocument.Tower(tower: $0.tower, $0.reason, of: .piece)
      })
  }
}
