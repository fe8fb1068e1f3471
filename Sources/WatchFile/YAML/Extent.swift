/// How much a value says once every alias stands for what its anchor names. A few lines of anchors
/// that hold one another can say more than any memory holds, so this is counted as they are read,
/// while what they share is still held once.
struct Extent {
  /// Values, those in keys included.
  private(set) var count = 1
  private(set) var depth = 1

  /// No watch has so many, and no text without aliases says more than it has letters.
  static let mostValues = 100_000
  /// As deep as lists and sections may lie in one another.
  static let mostDepth = 1_000

  init(of content: Node.Content) {
    switch content {
    case .word: break
    case .list(let items): for item in items { add(item.extent) }
    case .section(let pairs):
      for pair in pairs {
        add(pair.key.extent)
        add(pair.value.extent)
      }
    }
  }

  private mutating func add(_ part: Extent) {
    count = count.addingReportingOverflow(part.count).overflow ? .max : count + part.count
    depth = max(depth, part.depth + 1)
  }

  /// Whether it is more than a file of so many letters may say.
  func isTooMuch(forLetters letters: Int) -> Bool {
    count > max(Extent.mostValues, letters) || depth > Extent.mostDepth
  }
}
