import BergfriedAnswers

/// The verdicts on a watch's crossings, as a page shows them.
struct RoomCrossings: Encodable {
  struct Line: Encodable {
    let verdict: String
    /// The answer in sentences.
    let text: String
    let answer: CrossingsDocument.Answer
  }

  let crossings: [Line]
  /// What all of them rest on.
  let assumptions: [String]
}
