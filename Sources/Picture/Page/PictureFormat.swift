/// The kinds of file a picture can be.
package enum PictureFormat: String, Sendable, CaseIterable {
  /// Pixels.
  case png
  /// Lines and letters that stay sharp at any size, the ground in them as pixels.
  case svg

  /// The format that a file's name asks for: PNG unless it ends in `.svg`.
  package init(path: String) {
    self = path.lowercased().hasSuffix(".svg") ? .svg : .png
  }
}
