extension ErrorCode {
  /// The machine, its libraries, and faults of Bergfried's own.
  static let machineCodes: [ErrorCode] = [
    .memoryLimit, .memoryNone, .runStopped, .libraryFailed, .drawingFailed, .internalFault,
  ]

  /// The work needs more memory than is allowed.
  public static let memoryLimit = ErrorCode(
    "memory.limit", .usage,
    Guidance(
      title: "The work needs more memory than is allowed",
      meaning: "The cells that are looked over do not fit; how many bytes they need is told.",
      cure: """
        Make cells larger, \(setting: .resolution, "10"), look less far, \
        \(setting: .maxDistance, "5000"), or allow more: \(setting: .memory, "16G").
        """))

  /// The heights do not fit into this machine's memory.
  public static let memoryNone = ErrorCode(
    "memory.none", .unavailable,
    Guidance(
      title: "The heights do not fit into this machine's memory",
      meaning: "The part that was asked for is larger than all memory there is.",
      cure: "Ask for a smaller part or for larger cells."))

  /// The work was stopped.
  public static let runStopped = ErrorCode(
    "run.stopped", .unavailable,
    Guidance(
      title: "The work was stopped",
      meaning: "Somebody or something ended the run before all was read.",
      cure: "Run it again."))

  /// GDAL or PROJ does not do what is needed.
  public static let libraryFailed = ErrorCode(
    "library.failed", .unavailable,
    Guidance(
      title: "GDAL or PROJ does not do what is needed",
      meaning: """
        A part of these libraries is not at hand: a driver left out, data files not found, or no \
        memory.
        """,
      cure: """
        Look whether `gdalinfo --formats` and `projinfo EPSG:4326` work, and install GDAL and PROJ \
        anew if not.
        """))

  /// A picture could not be drawn.
  public static let drawingFailed = ErrorCode(
    "internal.drawing", .internalError,
    Guidance(
      title: "A picture could not be drawn",
      meaning: "The drawing library failed, mostly for want of memory.",
      cure: """
        Ask for a smaller picture. If that does not help, report it with the command that was run.
        """))

  /// A fault of Bergfried's own.
  public static let internalFault = ErrorCode(
    "internal.fault", .internalError,
    Guidance(
      title: "A fault of Bergfried's own",
      meaning: "What was found contradicts itself, which should not happen whatever is asked.",
      cure: "Please report it with the command and its files."))
}
