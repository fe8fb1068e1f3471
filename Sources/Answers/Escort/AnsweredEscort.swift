package import BergfriedEscort

/// Someone who is to be kept in view: what was found, and the document that tells it.
package struct AnsweredEscort {
  package let escort: Escort
  package let answer: EscortsDocument.Answer

  package init(_ escort: Escort, _ answer: EscortsDocument.Answer) {
    self.escort = escort
    self.answer = answer
  }
}
