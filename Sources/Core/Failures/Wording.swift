/// A text that names settings without saying how they are set, which is for whoever tells it.
///
///     let text: Wording = "the file names no system; say \(setting: .crs, "EPSG:…")"
///     text.told(by: .library)  // … say crs EPSG:…
public struct Wording: Hashable, Sendable {
  /// What a text is made of.
  enum Part: Hashable, Sendable {
    /// Words as they are told.
    case words(String)
    /// A setting, with the value that it has or should have.
    case setting(Setting, value: String?)
  }

  /// One after the other, words never beside words.
  private(set) var parts: [Part] = []

  /// Words without a setting.
  public init(_ words: String) { add(.words(words)) }

  /// A text of one part after the other.
  init(parts: [Part]) { for part in parts { add(part) } }

  /// Several texts with words between them.
  public init(_ texts: [Wording], joinedBy words: String) {
    for (index, text) in texts.enumerated() {
      if index > 0 { add(.words(words)) }
      for part in text.parts { add(part) }
    }
  }

  /// Puts a part at the end.
  mutating func add(_ part: Part) {
    switch (parts.last, part) {
    case (_, .words("")): break
    case (.words(let before)?, .words(let words)):
      parts[parts.count - 1] = .words(before + words)
    default: parts.append(part)
    }
  }

  /// The text, with settings named as somebody calls them.
  public func told(by names: SettingNames) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .setting(let setting, let value): names.words(for: setting, value)
      }
    }.joined()
  }

  /// One text after the other.
  public static func + (first: Wording, second: Wording) -> Wording {
    Wording(parts: first.parts + second.parts)
  }
}

extension Wording: CustomStringConvertible {
  /// The text, with settings named as the library has them.
  public var description: String { told(by: .library) }
}

extension Wording {
  /// The setting that the text is about, as it begins with it; `nil` for all other texts.
  public var subject: Setting? {
    if case .setting(let setting, _)? = parts.first { setting } else { nil }
  }

  /// The text of ``subject`` where that is named beside it: its value, and what follows.
  public var aboutSubject: Wording {
    guard case .setting(_, let value)? = parts.first else { return self }
    guard value == nil, case .words(let words)? = parts.dropFirst().first, words.hasPrefix(": ")
    else { return Wording(parts: [.words(value ?? "")] + parts.dropFirst()) }
    return Wording(parts: [.words(String(words.dropFirst(2)))] + parts.dropFirst(2))
  }
}
