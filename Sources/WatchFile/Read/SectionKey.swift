/// The keys that a section knows, by their names in the file.
protocol SectionKey: RawRepresentable<String>, CaseIterable, Hashable {
  /// What the section is called in messages and in the schema.
  static var section: String { get }
}
