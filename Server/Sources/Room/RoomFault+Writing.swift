import Foundation
import GRDB

extension RoomFault {
  /// Does what writes to the disk.
  ///
  /// - Throws: ``cannotKeep(isFull:)`` where it does not take it, and what else is thrown.
  static func keeping<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let error as DatabaseError
      where [.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN]
      .contains(error.resultCode)
    {
      throw RoomFault.cannotKeep(isFull: error.resultCode == .SQLITE_FULL)
    } catch let error as CocoaError where error.isFileError {
      throw RoomFault.cannotKeep(isFull: error.code == .fileWriteOutOfSpace)
    }
  }
}
