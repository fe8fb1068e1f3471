import ArgumentParser
import BergfriedCoverage
import BergfriedFiles
import BergfriedGDAL
import BergfriedPicture
import BergfriedSight
import BergfriedSurface
import BergfriedWatchFile

/// Why a command has no answer: what the user reads, and the code the process ends with.
struct CommandFailure: Error {
  let code: ExitCode
  let message: String

  init(_ code: ExitCode, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The failure that an error of one of the layers below stands for; `nil` for any other error.
  init?(_ error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let error as OutputError: self.init(.cannotWrite, error.description)
    case let error as GDALError: self.init(CommandFailure.code(of: error), error.description)
    case let error as SurfaceError: self.init(.badData, error.description)
    case let error as SightError: self.init(CommandFailure.code(of: error), error.description)
    case let error as PictureError: self.init(CommandFailure.code(of: error), error.description)
    case let error as CoverageError: self.init(.badData, error.description)
    case let error as WatchFileError: self.init(CommandFailure.code(of: error), error.description)
    default: return nil
    }
  }

  private static func code(of error: GDALError) -> ExitCode {
    switch error.code {
    case .usage: .usage
    case .badData: .badData
    case .missingInput: .missingInput
    case .unavailable: .unavailable
    case .cannotWrite: .cannotWrite
    }
  }

  private static func code(of error: SightError) -> ExitCode {
    switch error {
    case .noGroundUnderObserver, .noGroundAtTarget: .badData
    case .absurdHeight, .targetOutside, .observerTooFar: .usage
    }
  }

  private static func code(of error: WatchFileError) -> ExitCode {
    switch error {
    case .missing: .missingInput
    case .unreadable, .problems: .badData
    }
  }

  private static func code(of error: PictureError) -> ExitCode {
    switch error.code {
    case .cannotWrite: .cannotWrite
    case .cannotDraw: .internalError
    }
  }
}
