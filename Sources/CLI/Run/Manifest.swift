import BergfriedEssentials
import BergfriedGDAL

/// How an output came about; it is written into the file.
struct Manifest {
  let inputs: [InputFile]
  let arguments: [String]

  init(inputs paths: [String], arguments: [String] = Array(CommandLine.arguments.dropFirst())) {
    inputs = paths.map(InputFile.init(path:))
    self.arguments = arguments
  }

  /// The command as it can be given to a shell again.
  var command: String {
    (["bergfried"] + arguments).map(Manifest.quoted).joined(separator: " ")
  }

  var items: [(String, String)] {
    let names = inputs.map(\.text).joined(separator: "; ")
    return [("BERGFRIED_VERSION", BergfriedCommand.version), ("BERGFRIED_COMMAND", command)]
      + (inputs.isEmpty ? [] : [("BERGFRIED_INPUT", names)]) + [("BERGFRIED_GDAL", gdalVersion)]
  }

  private static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "-_./,:=+@%".contains($0) }
    if isPlain && !word.isEmpty { return word }
    return "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
