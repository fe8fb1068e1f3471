public import BergfriedService
public import BergfriedWatchFile

/// What a program asks for by a process, and what it wants to have of the answer.
public struct ProcessQuestion: Hashable, Sendable {
  /// Each is a process.
  public enum Asked: Hashable, Sendable {
    /// What an eye sees of the ground.
    case viewshed(GroundViewRequest)
    /// Whether someone at a place is seen from an eye.
    case sightline(GroundViewRequest.Eye, to: Watch.Position)
    /// Who sees someone at a place.
    case explain(Watch.Position)
    /// What towers see of the streets.
    case coverage
    /// Whether anyone crosses unseen.
    case slip(CrossingRequest)
    /// What one sees from a tower.
    case panorama(tower: String, pixelsPerDegree: Double)
    /// The looks that would close the crossings, searched for so many seconds.
    case closing(seconds: Double)
  }

  /// An output that is wanted.
  public struct Wanted: Hashable, Sendable {
    /// What it is.
    public let output: ProcessOutput
    /// Whether an address is wanted in its place.
    public let isReference: Bool

    /// An output, and how it is wanted.
    public init(_ output: ProcessOutput, isReference: Bool = false) {
      self.output = output
      self.isReference = isReference
    }
  }

  /// What is asked.
  public let asked: Asked
  /// What is wanted of the answer, in the order of the process's own.
  public let wanted: [Wanted]
  /// Whether outputs are wanted as they are, with no document about them.
  public let isRaw: Bool

  /// A question, with all that is to be said of its answer.
  public init(_ asked: Asked, wanting wanted: [Wanted], isRaw: Bool = false) {
    self.asked = asked
    self.wanted = wanted
    self.isRaw = isRaw
  }

  /// The process.
  public var process: String {
    switch asked {
    case .viewshed: "viewshed"
    case .sightline: "sightline"
    case .explain: "explain"
    case .coverage: "coverage"
    case .slip: "slip"
    case .panorama: "panorama"
    case .closing: "closing"
    }
  }

  /// Whether it rests on what towers see of the streets.
  var restsOnCoverage: Bool {
    switch asked {
    case .coverage, .slip, .explain: true
    case .viewshed, .sightline, .panorama, .closing: false
    }
  }
}
