package import BergfriedAnswers
import BergfriedEssentials
package import BergfriedExport
package import BergfriedGDAL
package import BergfriedScene
package import BergfriedSight

/// A viewshed as asked for on the command line, checked as far as that goes without the files.
package struct ViewshedRequest {
  /// Who looks.
  package enum Who {
    case one(AskedObserver)
    /// What rows leave open is as in `defaults`.
    case table(path: String, layer: String?, defaults: AskedObserver)
  }

  package var input: String
  package var output: String
  package var picture: String?
  package var polygons: String?
  package var who: Who
  package var terrain: TerrainOptions
  package var curvature: AskedCurvature
  package var verticalError: AskedError?
  package var mode: ViewshedMode
  package var bytes: ByteValues
  package var decimals: DecimalValues
  package var format: RasterFile.Format
  package var creationOptions: [String]
  package var mayOverwrite: Bool
  package var machine: Machine
  package var origin: Origin

  package init(
    input: String, output: String, picture: String? = nil, polygons: String? = nil, who: Who,
    terrain: TerrainOptions, curvature: AskedCurvature, verticalError: AskedError? = nil,
    mode: ViewshedMode, bytes: ByteValues, decimals: DecimalValues, format: RasterFile.Format,
    creationOptions: [String], mayOverwrite: Bool, machine: Machine, origin: Origin
  ) {
    self.input = input
    self.output = output
    self.picture = picture
    self.polygons = polygons
    self.who = who
    self.terrain = terrain
    self.curvature = curvature
    self.verticalError = verticalError
    self.mode = mode
    self.bytes = bytes
    self.decimals = decimals
    self.format = format
    self.creationOptions = creationOptions
    self.mayOverwrite = mayOverwrite
    self.machine = machine
    self.origin = origin
  }

  /// The files that the answer depends on.
  package var inputPaths: [String] {
    let errors = verticalError?.paths ?? []
    if case .table(let path, _, _) = who { return [input, path] + errors }
    return [input] + errors
  }

  /// What working takes beside the heights.
  package func answerBytesPerCell(observerCount: Int) -> Int {
    // The lowest and the highest of each height, the errors twice, and a second viewshed.
    mode.answerBytesPerCell(observerCount: observerCount)
      + (verticalError == nil ? 0 : 4 + 4 + 2 * 4 + 1)
  }

  /// Refuses outputs that are inputs, stand twice, or have no folder.
  package func checkFiles() throws {
    var files = OutputFiles(mayOverwrite: mayOverwrite)
    try files.read(dataset: input, as: "the input")
    if case .table(let path, _, _) = who {
      try files.read(dataset: path, as: "the table of observers")
    }
    for path in verticalError?.paths ?? [] {
      try files.read(dataset: path, as: "\(setting: .verticalError)")
    }
    try files.write(output, as: "the output", .dataset)
    if let polygons { try files.write(polygons, as: "\(setting: .polygons)", .features(polygons)) }
    if let picture { try files.write(picture, as: "\(setting: .picture)") }
  }

  /// A file and perhaps a layer of it, from `FILE` or `FILE,LAYER`.
  ///
  /// - Parameter layer: the layer where it was told apart from the file.
  package static func table(_ argument: String, layer: String?) -> (path: String, layer: String?) {
    guard layer == nil, !FileManager.default.fileExists(atPath: argument),
      let comma = argument.lastIndex(of: ","), argument.index(after: comma) < argument.endIndex
    else { return (argument, layer) }
    return (String(argument[..<comma]), String(argument[argument.index(after: comma)...]))
  }
}
