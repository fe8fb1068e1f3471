extension String {
  /// The text as one word of a shell command.
  var shellWord: String {
    let isPlain = allSatisfy { sign in
      sign.isASCII && (sign.isLetter || sign.isNumber || "/._-+:=@%,".contains(sign))
    }
    let parts = split(separator: "'", omittingEmptySubsequences: false)
    return isPlain && !isEmpty ? self : "'" + parts.joined(separator: "'\\''") + "'"
  }

  var isWebAddress: Bool { hasPrefix("http://") || hasPrefix("https://") }

  /// Whether the path leads to another machine.
  var isRemote: Bool { contains("/vsicurl") || contains("://") }

  /// The file's path with something put before its ending, and the ending of a GeoTIFF; the name
  /// alone where its place cannot be written to.
  func tiffName(adding part: String) -> String {
    let (folder, name) = Folder.split(self)
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    let isHere = folder == "." || folder.hasPrefix("/vsi") || isRemote
    return (isHere ? "" : folder == "/" ? "/" : folder + "/") + stem + "-" + part + ".tif"
  }
}
