import Foundation

/// What is being done, for whoever waits; the report itself goes to standard output.
enum Progress {
  static func say(_ line: String) {
    FileHandle.standardError.write(Data("\(line)\n".utf8))
  }
}
