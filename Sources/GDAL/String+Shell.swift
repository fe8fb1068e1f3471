extension String {
  /// The text as one word of a shell command.
  var shellWord: String {
    let isPlain = allSatisfy { sign in
      sign.isASCII && (sign.isLetter || sign.isNumber || "/._-+:=@%,".contains(sign))
    }
    let parts = split(separator: "'", omittingEmptySubsequences: false)
    return isPlain && !isEmpty ? self : "'" + parts.joined(separator: "'\\''") + "'"
  }

  /// The file's path with something put before its ending, and the ending of a GeoTIFF.
  func tiffName(adding part: String) -> String {
    let slash = lastIndex(of: "/").map(index(after:)) ?? startIndex
    let dot = self[slash...].lastIndex(of: ".") ?? endIndex
    return String(self[..<dot]) + "-" + part + ".tif"
  }
}
