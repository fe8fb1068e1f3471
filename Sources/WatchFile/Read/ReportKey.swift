enum ReportKey: String, SectionKey {
  case title, client, author, logo

  static let section = "report"
}
