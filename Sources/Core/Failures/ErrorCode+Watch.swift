extension ErrorCode {
  /// What is wrong in a watch file, told with its line.
  static let watchCodes: [ErrorCode] = [
    .watchMissing, .watchUnreadable, .watchNotYAML, .watchEmpty, .watchExpands, .watchTooMany,
    .watchUnknownKey, .watchMissingKey, .watchConflict, .watchRepeated, .watchWrongValue,
    .watchOutOfRange, .watchChoice, .watchNothing, .watchFile, .watchTime, .watchTimeOrder,
    .watchOrder, .watchSameEnds, .watchLens, .watchLooksOverlap, .watchTarget,
    .watchEditNowhere, .watchEditShared, .watchEditTaken, .watchEditImpossible,
  ]

  /// There is no such watch file.
  public static let watchMissing = ErrorCode(
    "watch.missing", .missingInput,
    Guidance(
      title: "There is no such watch file",
      meaning: "Nothing stands at the path that was named.",
      cure: "Give the path of a watch file: `bergfried check watch.yaml`."))

  /// The watch file cannot be read.
  public static let watchUnreadable = ErrorCode(
    "watch.unreadable", .badData,
    Guidance(
      title: "The watch file cannot be read",
      meaning: "It is a folder, may not be read, is too large, or is no text in UTF-8.",
      cure: "Save it as UTF-8 text, and look at who may read it."))

  /// The file is no YAML.
  public static let watchNotYAML = ErrorCode(
    "watch.not-yaml", .badData,
    Guidance(
      title: "The file is no YAML",
      meaning: """
        A bracket or quote is not closed, or a line is indented otherwise than its neighbours.
        """,
      cure: """
        Look at the line that is told and the one before it. Indent with spaces, never with tabs.
        """))

  /// The watch file is empty.
  public static let watchEmpty = ErrorCode(
    "watch.empty", .badData,
    Guidance(
      title: "The watch file is empty",
      meaning: "A watch needs at least a place, a night and a tower.",
      cure: "Begin with an example: `bergfried village village` writes `village/watch.yaml`."))

  /// The aliases of the file stand for too much.
  public static let watchExpands = ErrorCode(
    "watch.expands", .badData,
    Guidance(
      title: "The aliases of the file stand for too much",
      meaning: """
        Anchors and aliases of YAML can stand for one another until a few lines mean millions of \
        values.
        """,
      cure: "Write out what is meant."))

  /// There are more problems than are told.
  public static let watchTooMany = ErrorCode(
    "watch.too-many", .badData,
    Guidance(
      title: "There are more problems than are told",
      meaning: "After a thousand problems nobody reads on.",
      cure: "Mend those that are told first."))

  /// A key is not known here.
  public static let watchUnknownKey = ErrorCode(
    "watch.unknown-key", .badData,
    Guidance(
      title: "A key is not known here",
      meaning: """
        Each section has keys of its own, and this is none of them: a slip of the pen, or one that \
        belongs elsewhere.
        """,
      cure: "Take the key that is suggested; `Guides/Watch.md` lists all of them."))

  /// A key is missing.
  public static let watchMissingKey = ErrorCode(
    "watch.missing-key", .badData,
    Guidance(
      title: "A key is missing",
      meaning: """
        The section cannot do without it, as a tower in reserve cannot without a telescope or \
        camera to be used.
        """,
      cure: "Add it as the message says."))

  /// Keys contradict each other.
  public static let watchConflict = ErrorCode(
    "watch.conflict", .badData,
    Guidance(
      title: "Keys contradict each other",
      meaning: "Two keys say the same thing, or one goes only with another.",
      cure: "Keep one of them, as the message says."))

  /// Something stands there twice.
  public static let watchRepeated = ErrorCode(
    "watch.repeated", .badData,
    Guidance(
      title: "Something stands there twice",
      meaning: """
        A key, a file, a name or a ladder is given twice, so which one is meant cannot be told.
        """,
      cure: "Keep one of them, or give the other one another name."))

  /// A value is not of the kind asked for.
  public static let watchWrongValue = ErrorCode(
    "watch.wrong-value", .badData,
    Guidance(
      title: "A value is not of the kind asked for",
      meaning: """
        A word stands where a number, a list or a section is needed, or the other way round.
        """,
      cure: """
        Give what the message asks for. Words that look like numbers are put in quotes: `name: \
        "12"`.
        """))

  /// A number is out of range.
  public static let watchOutOfRange = ErrorCode(
    "watch.out-of-range", .badData,
    Guidance(
      title: "A number is out of range",
      meaning: """
        It is smaller or greater than makes sense; often its unit is another than asked for.
        """,
      cure: "Give a number within the range that is told, in the unit that is told."))

  /// A word is none of those to choose from.
  public static let watchChoice = ErrorCode(
    "watch.unknown-choice", .badData,
    Guidance(
      title: "A word is none of those to choose from",
      meaning: "The key takes one of a few words.",
      cure: "Give one of those that are told."))

  /// A list has nothing in it.
  public static let watchNothing = ErrorCode(
    "watch.empty-list", .badData,
    Guidance(
      title: "A list has nothing in it",
      meaning: "The key takes at least one item.",
      cure: "Add one, or leave the key out."))

  /// A file that the watch names is not there.
  public static let watchFile = ErrorCode(
    "watch.file-missing", .badData,
    Guidance(
      title: "A file that the watch names is not there",
      meaning: "Paths lead from the folder that the watch file is in.",
      cure: "Correct the path, or put the file there."))

  /// This is no time.
  public static let watchTime = ErrorCode(
    "watch.wrong-time", .badData,
    Guidance(
      title: "This is no time",
      meaning: """
        Times are such as `21:30`, or with a date `2026-06-21 21:30`; time zones such as \
        `Europe/Vaduz`.
        """,
      cure: """
        Write the time in quotes: `from: "21:30"`.
        """))

  /// Times are in the wrong order.
  public static let watchTimeOrder = ErrorCode(
    "watch.time-order", .badData,
    Guidance(
      title: "Times are in the wrong order",
      meaning: "Something ends before it begins, lasts too long, or begins when the night is over.",
      cure: "Give the earlier time first, within the night."))

  /// Numbers are in the wrong order.
  public static let watchOrder = ErrorCode(
    "watch.wrong-order", .badData,
    Guidance(
      title: "Numbers are in the wrong order",
      meaning: "A range has its upper end first, or levels do not rise.",
      cure: "Give the lower one first."))

  /// A way ends where it begins.
  public static let watchSameEnds = ErrorCode(
    "watch.same-ends", .badData,
    Guidance(
      title: "A way ends where it begins",
      meaning: "From and to are the same place.",
      cure: "Give another place for one of them."))

  /// There is no such telescope or camera.
  public static let watchLens = ErrorCode(
    "watch.impossible-lens", .badData,
    Guidance(
      title: "There is no such telescope or camera",
      meaning: """
        Its magnification, aperture, field and pixels do not go together: no glass of that kind \
        can be built.
        """,
      cure: "Copy the numbers from its data sheet, or leave out what follows from the others."))

  /// A telescope looks two ways at once.
  public static let watchLooksOverlap = ErrorCode(
    "watch.looks-overlap", .badData,
    Guidance(
      title: "A telescope looks two ways at once",
      meaning: "Two of its looks are held at the same time.",
      cure: "Give one of them another `from`, `for` or `every`."))

  /// A telescope cannot be pointed there.
  public static let watchTarget = ErrorCode(
    "watch.forbidden-target", .badData,
    Guidance(
      title: "A telescope cannot be pointed there",
      meaning: "It is its own tower, or a private zone that is never looked into.",
      cure: "Choose another target."))

  /// What is to be changed is not there.
  public static let watchEditNowhere = ErrorCode(
    "watch.edit-nowhere", .badData,
    Guidance(
      title: "What is to be changed is not there",
      meaning: """
        A change of a watch file names a section, list or item that the file does not have, or has \
        several times.
        """,
      cure: "Look at the file as it is now: somebody may have removed or renamed it meanwhile."))

  /// What is to be changed is shared.
  public static let watchEditShared = ErrorCode(
    "watch.edit-shared", .badData,
    Guidance(
      title: "What is to be changed is shared",
      meaning: """
        It has an anchor, and aliases or merge keys elsewhere mean the same text, so that a change \
        in one place would change all of them.
        """,
      cure: "Write out in the file what each place has of its own, or change the file by hand."))

  /// The new name means something else already.
  public static let watchEditTaken = ErrorCode(
    "watch.edit-taken", .badData,
    Guidance(
      title: "The new name means something else already",
      meaning: """
        A look, crossing or escort of the watch names something by it, such as a street of the \
        map, and would mean the renamed tower or zone from then on.
        """,
      cure: "Give another name, or first change what names it."))

  /// What is to be changed cannot be changed in its place.
  public static let watchEditImpossible = ErrorCode(
    "watch.edit-impossible", .badData,
    Guidance(
      title: "What is to be changed cannot be changed in its place",
      meaning: """
        The text is written in a way in which the change would also change something beside it, so \
        nothing was done.
        """,
      cure: "Change it in the file itself, or write that part in a plainer way first."))
}
