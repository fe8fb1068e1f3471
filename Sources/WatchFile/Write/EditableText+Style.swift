/// How the text writes what is like a value that comes in.
extension EditableText {
  /// How values are written, after what a section holds already, or else the text.
  func valueText(_ section: Node?) -> ValueText {
    ValueText(
      listIndent: section.flatMap { indent(in: $0) { $0.items != nil } }
        ?? firstIndent(in: root) { $0.items != nil } ?? 2,
      sectionIndent: section.flatMap { indent(in: $0) { $0.pairs != nil } }
        ?? firstIndent(in: root) { $0.pairs != nil } ?? 2)
  }

  /// How far the first value of a kind that a section writes by lines stands behind its key.
  private func indent(in section: Node, _ isKind: (Node) -> Bool) -> Int? {
    guard section.isBlock, let column = partsColumn(section) else { return nil }
    return section.pairs?.filter { isKind($0.value) }
      .compactMap { self.partsColumn($0.value).map { $0 - column } }.first
  }

  private func firstIndent(in node: Node, _ isKind: (Node) -> Bool) -> Int? {
    guard node.isBlock else { return nil }
    if let indent = indent(in: node, isKind) { return indent }
    let parts = node.items ?? node.pairs?.map(\.value) ?? []
    return parts.compactMap { firstIndent(in: $0, isKind) }.first
  }

  /// Whether a value that comes into a section is written by lines as its siblings are; `nil` where
  /// there are none of its kind.
  func isBlock(_ value: WatchEdit.Value, among section: Node) -> Bool? {
    let siblings = (section.pairs ?? []).map(\.value).filter { sibling in
      guard sibling.written?.alias == nil else { return false }
      if value.isListOfSections { return sibling.items?.contains { $0.pairs != nil } == true }
      if case .section = value { return sibling.pairs?.isEmpty == false }
      return false
    }
    guard !siblings.isEmpty else { return nil }
    return siblings.contains(where: \.isBlock)
  }
}
