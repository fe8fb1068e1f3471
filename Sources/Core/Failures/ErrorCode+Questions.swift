extension ErrorCode {
  /// Questions that commands are asked about a watch.
  static let questionsCodes: [ErrorCode] = [
    .questionNone, .questionOneEnd, .questionLevel, .questionTime, .questionSpeed, .questionRange,
    .questionPiece,
    .questionCode, .questionDetection, .questionOtherWatch, .answerFormat, .closeText,
    .logoUnfit, .questionUnanswered, .questionAnswer,
  ]

  /// Nothing is asked.
  public static let questionNone = ErrorCode(
    "question.none", .usage,
    Guidance(
      title: "Nothing is asked",
      meaning: "The watch names no crossings or escorts, and none was given.",
      cure: """
        Add some to the watch file, `crossings: [{ from: edge, to: Castle }]`, or give both ends \
        of one.
        """))

  /// One end of a way is missing.
  public static let questionOneEnd = ErrorCode(
    "question.one-end", .usage,
    Guidance(
      title: "One end of a way is missing",
      meaning: "From where and to where go together.",
      cure: "Give both, or neither to ask what the watch asks."))

  /// The ladder has no level of that name.
  public static let questionLevel = ErrorCode(
    "question.unknown-level", .usage,
    Guidance(
      title: "The ladder has no level of that name",
      meaning: "The names of those that it has are told.",
      cure: "Name one of them."))

  /// A speed that crossings are not asked about.
  public static let questionSpeed = ErrorCode(
    "question.speed", .usage,
    Guidance(
      title: "A speed that crossings are not asked about",
      meaning: """
        Crossings are asked about for speeds from 0.01 m/s to 100 m/s: slower, and a night is \
        over before anyone has come anywhere.
        """,
      cure: "Give a speed in metres a second, such as 1.4 for someone who walks."))

  /// A number is out of range.
  public static let questionRange = ErrorCode(
    "question.out-of-range", .usage,
    Guidance(
      title: "A number that nothing can be asked with",
      meaning: "It is no number, or smaller or greater than what this may be.",
      cure: "Give one in the range that is told."))

  /// This is no time of the night.
  public static let questionTime = ErrorCode(
    "question.no-time", .usage,
    Guidance(
      title: "This is no time of the night",
      meaning: "It is none that can be read, or lies before the bell or after midnight.",
      cure: """
        Give one such as `21:30` within the watch's night, with its date where the night has more \
        than one day.
        """))

  /// There is no piece of that number.
  public static let questionPiece = ErrorCode(
    "question.unknown-piece", .usage,
    Guidance(
      title: "There is no piece of that number",
      meaning: "Streets are cut into pieces, numbered from 0.",
      cure: "Name a number that is told, as it stands in a table of the streets."))

  /// There is no error code of that name.
  public static let questionCode = ErrorCode(
    "question.unknown-code", .usage,
    Guidance(
      title: "There is no error code of that name",
      meaning: """
        A code is two words with a full stop between them, such as `terrain.no-crs`; it stands in \
        brackets behind an error.
        """,
      cure: "Look it up in the list that `bergfried explain` tells."))

  /// The watch does not say how likely someone is noticed.
  public static let questionDetection = ErrorCode(
    "question.no-detection", .badData,
    Guidance(
      title: "The watch does not say how likely someone is noticed",
      meaning: """
        The least exposed way needs the chance by which someone in view is noticed, and nobody but \
        the user can say it.
        """,
      cure: """
        Add it for each level of the ladder, with your own chances: `detection: { per_second: { \
        detect: 0.02, observe: 0.05, identify: 0.2 } }`.
        """))

  /// Two watches do not ask the same.
  public static let questionOtherWatch = ErrorCode(
    "question.other-watch", .badData,
    Guidance(
      title: "Two watches do not ask the same",
      meaning: """
        A page puts two watches beside each other, which must have the same streets and ask the \
        same crossings.
        """,
      cure: "Give both the same `place` and the same `crossings`."))

  /// This is no answer.
  public static let answerFormat = ErrorCode(
    "answer.not-one", .badData,
    Guidance(
      title: "This is no answer",
      meaning: """
        The file is not one that `slip` or `escort` wrote, was changed since, or holds no answer.
        """,
      cure: "Name a file that they wrote, as it was written."))

  /// Looks cannot be put into the watch file's text.
  public static let closeText = ErrorCode(
    "close.text", .cannotWrite,
    Guidance(
      title: "Looks cannot be put into the watch file's text",
      meaning: """
        The new watch is the old file's text with looks added. That does not go where telescopes \
        share looks by YAML aliases, or where paths lead from another folder.
        """,
      cure: """
        Give each telescope its looks as a list of its own, and write the new watch beside the old \
        one.
        """))

  /// The logo is no picture that a page can hold.
  public static let logoUnfit = ErrorCode(
    "logo.unfit", .badData,
    Guidance(
      title: "The logo is no picture that a page can hold",
      meaning: "A page holds a PNG or an SVG of a few MB.",
      cure: "Convert it, for example with `magick logo.jpg logo.png`, or make it smaller."))

  /// An answer is missing, and nobody can be asked.
  public static let questionUnanswered = ErrorCode(
    "question.unanswered", .usage,
    Guidance(
      title: "An answer is missing, and nobody can be asked",
      meaning: """
        A new watch file needs a terrain, a map or none, a tower, a night and something to look \
        with. What no flag says is asked for on a terminal, and there is none, or it was closed.
        """,
      cure: "Give the flags that are told."))

  /// An answer that a new watch file cannot take.
  public static let questionAnswer = ErrorCode(
    "question.wrong-answer", .usage,
    Guidance(
      title: "An answer that a new watch file cannot take",
      meaning: "It is none of the words to choose from, no tower, or no night.",
      cure: """
        Give it in the form that is told: a tower as `Church tower=9.5243,47.1395,24`, times as \
        `2026-12-05T21:00:00Z`.
        """))
}
