extension String {
  /// The text as one word of a shell command.
  var shellWord: String {
    let isPlain =
      !isEmpty
      && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/._-+:=@%,".contains($0)) }
    return isPlain
      ? self
      : "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        + "'"
  }

  /// The file's path with something put before its ending, and the ending of a GeoTIFF.
  func tiffName(adding part: String) -> String {
    let slash = lastIndex(of: "/").map(index(after:)) ?? startIndex
    let dot = self[slash...].lastIndex(of: ".") ?? endIndex
    return String(self[..<dot]) + "-" + part + ".tif"
  }
}
