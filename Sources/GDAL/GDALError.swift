import BergfriedFiles

/// Why the GDAL door could not do what was asked: what is wrong, where, and what to do about it.
public struct GDALError: Error, Equatable, CustomStringConvertible {
  /// The kind of failure, as the command line's exit codes tell them apart.
  public enum Code: Sendable {
    /// The question itself makes no sense (exit code 64).
    case usage
    /// A file was read and does not hold what is needed (65).
    case badData
    /// A file is not there or cannot be opened (66).
    case missingInput
    /// The work was stopped, or something needed for it is not at hand (69).
    case unavailable
    /// A file could not be written (73).
    case cannotWrite
  }

  public let code: Code
  public let description: String

  public init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}

extension GDALError {
  /// Does what writes a file, and tells its failure as one of this door.
  static func writing<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as OutputError {
      throw GDALError(.cannotWrite, "\(error.path): \(error.cause)")
    }
  }
}
