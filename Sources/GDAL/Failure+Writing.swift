import BergfriedCore
import BergfriedFiles

extension Failure {
  /// Does what writes a file, and tells its failure as one of this door.
  static func writing<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as OutputError {
      throw Failure(.outputFailed, "\(error.path): \(error.cause)")
    }
  }
}
