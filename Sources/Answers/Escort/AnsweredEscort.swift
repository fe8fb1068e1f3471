package import BergfriedEscort

/// Someone who is to be kept in view: what was found, and the document that tells it.
package struct AnsweredEscort {
  package let escort: Escort
  package let answer: EscortFile.Answer

  package init(_ escort: Escort, _ answer: EscortFile.Answer) {
    self.escort = escort
    self.answer = answer
  }
}
