public import BergfriedCore

/// Why a picture came to nothing.
public struct PictureError: Error, Equatable {
  /// What went wrong.
  public enum Code: String, Sendable {
    /// The file could not be made or moved into its place.
    case cannotWrite
    /// The drawing itself failed, as for want of memory.
    case cannotDraw
  }

  /// What went wrong.
  public let code: Code
  /// The file that was to be written; empty where no file was concerned.
  public let path: String
  /// What the system or the drawing library said.
  public let cause: String

  /// An error by what went wrong, the file it concerns and the cause in the system's words.
  public init(code: Code, path: String, cause: String) {
    self.code = code
    self.path = path
    self.cause = cause
  }
}

extension PictureError: CustomStringConvertible {
  public var description: String {
    switch code {
    case .cannotWrite:
      "cannot write the picture \(path): \(cause). "
        + "Name a file in a folder that exists and may be written to"
    case .cannotDraw:
      "cannot draw the picture: \(cause)"
    }
  }
}

extension PictureError: FailureConvertible {
  /// As an output that cannot be written, or a fault of the drawing.
  public var failure: Failure {
    switch code {
    case .cannotWrite: Failure(.outputFailed, description)
    case .cannotDraw: Failure(.drawingFailed, description)
    }
  }
}
