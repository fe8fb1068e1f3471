extension Watch {
  /// A file with streets, buildings, woods or places.
  public struct MapFile: Hashable, Sendable {
    /// As the watch has it, from the watch file's folder.
    public var path: String
    /// The layers that hold a theme (`streets`, `buildings`, `woods`, `places`), for files whose
    /// features do not say so themselves.
    public var layers: [String: String]
    /// What the file calls its columns, by their names in OpenStreetMap.
    public var columns: [String: String]

    /// A file whose layers and columns are found by their usual names, unless said.
    public init(path: String, layers: [String: String] = [:], columns: [String: String] = [:]) {
      self.path = path
      self.layers = layers
      self.columns = columns
    }
  }
}
