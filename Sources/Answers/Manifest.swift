/// How an output came about; it is written into the file.
package struct Manifest: Sendable {
  package let inputs: [InputFile]
  package let origin: Origin
  private let gdalVersion: String

  package init(inputs: [InputFile], origin: Origin, gdalVersion: String) {
    self.inputs = inputs
    self.origin = origin
    self.gdalVersion = gdalVersion
  }

  /// The command as it can be given to a shell again.
  package var command: String {
    (["bergfried"] + origin.arguments).map(Manifest.quoted).joined(separator: " ")
  }

  package var items: [(String, String)] {
    let names = inputs.map(\.text).joined(separator: "; ")
    return [("BERGFRIED_VERSION", origin.version), ("BERGFRIED_COMMAND", command)]
      + (inputs.isEmpty ? [] : [("BERGFRIED_INPUT", names)]) + [("BERGFRIED_GDAL", gdalVersion)]
  }

  private static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "-_./,:=+@%".contains($0) }
    if isPlain && !word.isEmpty { return word }
    return "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
