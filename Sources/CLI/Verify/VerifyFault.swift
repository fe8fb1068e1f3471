/// What is wrong with an answer, in words.
struct VerifyFault: Error {
  let text: String

  init(_ text: String) { self.text = text }
}
