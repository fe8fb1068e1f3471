/// What is wrong with an answer, in words.
package struct VerifyFault: Error {
  package let text: String

  package init(_ text: String) { self.text = text }
}
