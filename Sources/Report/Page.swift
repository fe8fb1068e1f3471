/// The page's scripts and style sheets, whose files in `Page` are embedded in the program.
///
/// Scripts are ES modules: Node.js tests them one by one, a server may give them out as they are,
/// and a page that is one file has them joined.
enum Page {
  /// Each after those that it imports.
  static let modules: [(name: String, bytes: [UInt8])] = [
    ("model.js", PackageResources.model_js),
    ("drawing.js", PackageResources.drawing_js),
    ("steering.js", PackageResources.steering_js),
    ("layers.js", PackageResources.layers_js),
    ("sorting.js", PackageResources.sorting_js),
    ("zoom.js", PackageResources.zoom_js),
    ("start.js", PackageResources.start_js),
  ]

  /// All modules as one, which may stand in a script element.
  static var script: String {
    modules.map { joinable(String(decoding: $0.bytes, as: UTF8.self)) }.joined(separator: "\n")
  }

  /// All that the page's parts look like.
  static var styles: String {
    [
      PackageResources.page_css, PackageResources.moving_map_css, PackageResources.escort_css,
    ].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }

  /// A module without what it imports and exports: imports stand on a line each, and exports
  /// before what they name.
  private static func joinable(_ module: String) -> String {
    module.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("import ") }
      .map { $0.hasPrefix("export ") ? $0.dropFirst("export ".count) : $0 }
      .joined(separator: "\n")
  }
}
