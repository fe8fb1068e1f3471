import BergfriedEssentials

extension Watch {
  /// The text of a watch file with looks added, all else as it stands; `nil` where their place in
  /// the text cannot be found, as in what several telescopes share by an alias.
  ///
  /// - Parameters:
  ///   - looks: what is added, in any order.
  ///   - path: the watch file, which is this watch.
  ///   - folder: where the new file is to be: paths in it lead from there.
  public func text(adding looks: [AddedLook], toFile path: String, in folder: String) -> String? {
    guard let data = FileManager.default.contents(atPath: path),
      let yaml = String(bytes: data, encoding: .utf8)
    else { return nil }
    return text(adding: looks, to: yaml, ofFile: path, in: folder)
  }

  /// The same for a text that need not stand in its file.
  public func text(
    adding looks: [AddedLook], to yaml: String, ofFile path: String, in folder: String
  ) -> String? {
    var yaml = yaml
    var expected = self
    for look in looks.reversed() {
      expected.towers[look.tower].telescopes[look.telescope].looks.insert(look.look, at: 0)
      guard let text = try? EditableText(yaml).text(adding: look, in: night) else { return nil }
      yaml = text
    }
    // What is read from the new text is what was meant, or it is not given out.
    guard let read = try? Watch(yaml: yaml, file: path, folder: folder), read == expected else {
      return nil
    }
    return yaml
  }
}
