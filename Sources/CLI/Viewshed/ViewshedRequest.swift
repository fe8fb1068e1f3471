import BergfriedEssentials
import BergfriedGDAL
import BergfriedSight

/// A viewshed as asked for on the command line, checked as far as that goes without the files.
struct ViewshedRequest {
  /// Who looks.
  enum Who {
    case one(AskedObserver)
    /// What rows leave open is as in `defaults`.
    case table(path: String, layer: String?, defaults: AskedObserver)
  }

  var input: String
  var output: String
  var picture: String?
  var polygons: String?
  var who: Who
  var terrain: TerrainOptions
  var curvature: AskedCurvature
  var verticalError: AskedError?
  var mode: ViewshedMode
  var bytes: ByteValues
  var decimals: DecimalValues
  var format: RasterFile.Format
  var creationOptions: [String]
  var overwriteFlags: OverwriteFlags
  var coreCount: Int
  var memoryLimit: MemorySize
  var isQuiet: Bool

  /// The files that the answer depends on.
  var inputPaths: [String] {
    let errors = verticalError?.paths ?? []
    if case .table(let path, _, _) = who { return [input, path] + errors }
    return [input] + errors
  }

  /// What working takes beside the heights.
  func answerBytesPerCell(observerCount: Int) -> Int {
    // The lowest and the highest of each height, the errors twice, and a second viewshed.
    mode.answerBytesPerCell(observerCount: observerCount)
      + (verticalError == nil ? 0 : 4 + 4 + 2 * 4 + 1)
  }

  /// Refuses outputs that are inputs, stand twice, or have no folder.
  func checkFiles() throws {
    var files = OutputFiles(overwriteFlags)
    try files.read(dataset: input, as: "the input")
    if case .table(let path, _, _) = who {
      try files.read(dataset: path, as: "the table of observers")
    }
    for path in verticalError?.paths ?? [] { try files.read(dataset: path, as: "--vertical-error") }
    try files.write(output, as: "the output", .dataset)
    if let polygons { try files.write(polygons, as: "--polygons", .features(polygons)) }
    if let picture { try files.write(picture, as: "--picture") }
  }

  /// A file and perhaps a layer of it, from `FILE` or `FILE,LAYER`.
  ///
  /// - Parameter layer: the layer where it was told apart from the file.
  static func table(_ argument: String, layer: String?) -> (path: String, layer: String?) {
    guard layer == nil, !FileManager.default.fileExists(atPath: argument),
      let comma = argument.lastIndex(of: ","), argument.index(after: comma) < argument.endIndex
    else { return (argument, layer) }
    return (String(argument[..<comma]), String(argument[argument.index(after: comma)...]))
  }
}
