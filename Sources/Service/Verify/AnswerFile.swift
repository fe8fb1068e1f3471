package import BergfriedAnswers
import BergfriedCore
package import BergfriedEssentials

/// What `verify` is asked about: a file that `slip` or `escort` wrote.
package enum AnswerFile {
  case slip(CrossingsDocument)
  case escort(EscortsDocument)

  /// The keys that tell what a file is.
  private struct Head: Decodable {
    /// Absent in files of versions before 0.2, whose keys tell it.
    let schema: String?
    let answers: [Nothing]?
    let escorts: [Nothing]?

    struct Nothing: Decodable {
      init(from decoder: any Decoder) {}
    }

    /// `nil` for what is no answer.
    var kind: DocumentKind? {
      if let schema { return DocumentKind(rawValue: schema) }
      if answers != nil { return .crossings }
      return escorts != nil ? .escorts : nil
    }
  }

  /// - Throws: ``Failure`` where there is none, or it is none of theirs; ``VerifyFault`` where it
  ///   says more than is read.
  package init(path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(.inputMissing, "there is no file \(path): name what slip wrote")
    }
    try self.init(data, path: path)
  }

  package init(_ data: Data, path: String) throws {
    // Readers do not agree on what such a text says, nor whether it is one.
    guard data.first == UInt8(ascii: "{"), String(validating: data, as: UTF8.self) != nil else {
      throw Failure(
        .answerFormat,
        "\(path) is no answer of slip: it must be UTF-8 from its first brace on, as slip wrote it")
    }
    let decoder = JSONDecoder()
    let isEmpty: Bool
    do {
      switch try decoder.decode(Head.self, from: data).kind {
      case .crossings:
        let file = try decoder.decode(CrossingsDocument.self, from: data)
        try AnswerFile.checkKeys(of: data, read: file)
        self = .slip(file.named)
        isEmpty = file.answers.isEmpty
      case .escorts:
        let file = try decoder.decode(EscortsDocument.self, from: data)
        try AnswerFile.checkKeys(of: data, read: file)
        self = .escort(file)
        isEmpty = file.escorts.isEmpty
      default: throw AnswerFile.foreign(path)
      }
    } catch is DecodingError {
      throw AnswerFile.foreign(path)
    }
    if isEmpty { throw Failure(.answerFormat, "\(path) holds no answer: name a file with one") }
  }

  private static func foreign(_ path: String) -> Failure {
    Failure(.answerFormat, "\(path) is no answer of slip: name a file that it wrote")
  }

  /// All that stands in the file must be read, and once.
  private static func checkKeys(of data: Data, read file: some Encodable) throws {
    let told = JSONKeys(of: data)
    if let key = told.doubled.min() { throw VerifyFault("the key \(key) stands there twice") }
    let read = JSONKeys(of: try JSONEncoder().encode(file))
    if let key = told.paths.subtracting(read.paths).min() {
      throw VerifyFault("the key \(key) is none that is read, or holds nothing")
    }
  }
}

extension CrossingsDocument {
  /// The same with its kinds, which files of versions before 0.2 do not name.
  fileprivate var named: CrossingsDocument {
    var file = self
    for index in file.answers.indices where file.answers[index].schema == nil {
      file.answers[index].schema = file.answers[index].kind
    }
    return file
  }
}

extension CrossingsDocument.Answer {
  /// What its content is about.
  fileprivate var kind: DocumentKind {
    openGround != nil ? .openGround : exposure != nil ? .exposure : .crossing
  }
}
