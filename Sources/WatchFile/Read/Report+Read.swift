import BergfriedCore

extension Watch.Report {
  init?(_ entry: Entry, _ files: InputFiles) {
    guard let section = Section<ReportKey>(entry) else { return nil }
    self.init(
      title: section.text(.title, "a title"), client: section.text(.client, "a name"),
      author: section.text(.author, "a name"),
      logo: section[.logo].flatMap { Self.logo($0, files) })
  }

  private static func logo(_ entry: Entry, _ files: InputFiles) -> String? {
    guard let path = files.path(entry, "a path") else { return nil }
    guard [".png", ".svg"].contains(where: path.lowercased().hasSuffix) else {
      entry.fail(
        .logoUnfit, "\(entry.shown) is no picture that a page can hold: give a PNG or an SVG")
      return nil
    }
    return path
  }
}
