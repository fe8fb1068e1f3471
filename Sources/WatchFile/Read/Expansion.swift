import Yams

/// How much a text in YAML says once every alias stands for what its anchor names. A few lines of
/// anchors that hold one another can say more than any memory holds, so this is found out before
/// anything is put in an alias's place.
struct Expansion {
  /// Values, those in keys included.
  private(set) var count = 0
  private(set) var depth = 0

  /// No watch has so many, and no text without aliases says more than it has letters.
  static let mostValues = 100_000
  /// As deep as lists and sections may lie in one another without aliases.
  static let mostDepth = 1_000

  /// An alias's asterisk, read as a letter of a word.
  private static let sign: Unicode.Scalar = "\u{E000}"

  private struct Size {
    var count = 1
    var depth = 1

    mutating func add(_ part: Size) {
      count = count.addingReportingOverflow(part.count).overflow ? .max : count + part.count
      depth = max(depth, part.depth + 1)
    }
  }

  private var sizes: [String: Size] = [:]

  /// - Returns: `nil` where the text has no alias.
  /// - Throws: `YamlError` where it is no YAML.
  /// - Complexity: O(letters).
  init?(of yaml: String) throws {
    guard yaml.utf8.contains(UInt8(ascii: "*")) else { return nil }
    // With aliases read as words the text keeps its structure and nothing multiplies.
    var words = String.UnicodeScalarView()
    for scalar in yaml.unicodeScalars { words.append(scalar == "*" ? Expansion.sign : scalar) }
    let parser = try Parser(yaml: String(words), resolver: .basic)
    // Nodes know their anchors only as long as the parser holds these.
    try withExtendedLifetime(parser) {
      guard let node = try parser.singleRoot() else { return }
      let whole = size(of: node)
      (count, depth) = (whole.count, whole.depth)
    }
  }

  /// Whether it is more than a file of so many letters may say.
  func isTooMuch(forLetters letters: Int) -> Bool {
    count > max(Expansion.mostValues, letters) || depth > Expansion.mostDepth
  }

  /// The anchor that a word stands for, if it was an alias; a colon may follow without a space.
  private static func anchor(namedBy word: String) -> String? {
    let scalars = word.unicodeScalars
    guard scalars.first == sign else { return nil }
    let name = scalars.dropFirst().prefix {
      $0.isASCII && ($0.properties.isAlphabetic || "0"..."9" ~= $0 || $0 == "_" || $0 == "-")
    }
    return String(name)
  }

  private mutating func size(of node: Node) -> Size {
    var size = Size()
    var anchor: Anchor?
    switch node {
    case .scalar(let scalar):
      anchor = scalar.anchor
      if scalar.style == .plain || scalar.style == .any,
        let named = Expansion.anchor(namedBy: scalar.string).flatMap({ sizes[$0] })
      {
        size = named
      }
    case .sequence(let sequence):
      anchor = sequence.anchor
      for item in sequence { size.add(self.size(of: item)) }
    case .mapping(let mapping):
      anchor = mapping.anchor
      for (key, value) in mapping {
        size.add(self.size(of: key))
        size.add(self.size(of: value))
      }
    case .alias: break
    }
    if let anchor { sizes[anchor.rawValue] = size }
    return size
  }
}
