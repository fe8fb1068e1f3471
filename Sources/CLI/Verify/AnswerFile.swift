import BergfriedCore
import BergfriedEssentials

/// What `verify` is asked about: a file that `slip` or `escort` wrote.
enum AnswerFile {
  case slip(SlipFile)
  case escort(EscortFile)

  /// - Throws: ``Failure`` where there is none, or it is none of theirs; ``VerifyFault``
  ///   where it says more than is read.
  init(path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(.missingInput, "there is no file \(path): name what slip wrote")
    }
    try self.init(data, path: path)
  }

  init(_ data: Data, path: String) throws {
    // Readers do not agree on what such a text says, nor whether it is one.
    guard data.first == UInt8(ascii: "{"), String(validating: data, as: UTF8.self) != nil else {
      throw Failure(
        .badData,
        "\(path) is no answer of slip: it must be UTF-8 from its first brace on, as slip wrote it")
    }
    let decoder = JSONDecoder()
    let isEmpty: Bool
    if let file = try? decoder.decode(EscortFile.self, from: data) {
      self = .escort(file)
      isEmpty = file.escorts.isEmpty
      try AnswerFile.checkKeys(of: data, read: file)
    } else if let file = try? decoder.decode(SlipFile.self, from: data) {
      self = .slip(file)
      isEmpty = file.answers.isEmpty
      try AnswerFile.checkKeys(of: data, read: file)
    } else {
      throw Failure(.badData, "\(path) is no answer of slip: name a file that it wrote")
    }
    if isEmpty { throw Failure(.badData, "\(path) holds no answer: name a file with one") }
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
