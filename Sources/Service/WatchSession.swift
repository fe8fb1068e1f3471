package import BergfriedAnswers
package import BergfriedCore
package import BergfriedCoverage
package import BergfriedScene
package import BergfriedSlip
import BergfriedStreets
package import BergfriedSurface

/// A watch that is open. What several questions rest on, its coverage and its open ground, is
/// worked out when it is first asked for, and once.
package final class WatchSession {
  package let scene: WatchScene
  /// Who asks.
  package let origin: Origin
  /// Where it tells how far it is.
  package let listener: RunListener

  private var coverages: [CoverageScope: Task<Coverage, any Error>] = [:]
  /// What is worked out, here or for the watch before this one over the same streets.
  private var known: [CoverageScope: Coverage] = [:]
  private var grounds: [OpenGroundKey: OpenGroundTerrain] = [:]
  private var viewsheds: [Double: Task<TownViewsheds, any Error>] = [:]
  private var typicalSurface: Task<Surface, any Error>?
  private var drawnSurroundings: Surroundings?

  /// Reads everything that a watch file names.
  ///
  /// - Throws: ``WatchFileError`` with all that is wrong with the watch.
  package init(
    _ source: WatchSource, on machine: Machine, needing need: WatchScene.Need = .streets,
    origin: Origin, telling listener: @escaping RunListener
  ) throws {
    self.origin = origin
    self.listener = listener
    scene = try WatchScene(source, on: machine, needing: need, telling: listener)
  }

  /// Another watch over the same place, which goes on with what is known of that.
  ///
  /// - Parameter yaml: what the watch says.
  /// - Returns: `nil` where the place has to be read anew.
  /// - Throws: ``WatchFileError`` with all that is wrong with the watch.
  package func changed(to yaml: String) throws -> WatchSession? {
    try scene.changed(to: yaml).map { WatchSession($0, after: self) }
  }

  /// The same with files of its own, so that it may go to another task; what is being worked out
  /// here is not worked out there once more.
  ///
  /// - Parameter listener: where it tells how far it is.
  package func twin(telling listener: @escaping RunListener) throws -> WatchSession {
    let twin = WatchSession(try scene.twin(), after: self, telling: listener)
    twin.coverages = coverages
    return twin
  }

  private init(
    _ scene: WatchScene, after other: WatchSession, telling listener: RunListener? = nil
  ) {
    self.scene = scene
    origin = other.origin
    self.listener = listener ?? other.listener
    // Both are the ground's and the houses' alone.
    viewsheds = other.viewsheds
    typicalSurface = other.typicalSurface
    if scene.town.privateAreas == other.scene.town.privateAreas { known = other.known }
    if scene.question.air == other.scene.question.air {
      drawnSurroundings = other.drawnSurroundings
    }
  }

  package var cores: Int { scene.machine.cores }

  /// Who sees which piece of which street.
  ///
  /// Whoever asks while it is being worked out waits for the same; that one of them is cancelled
  /// does not stop it for the others.
  package func coverage(
    _ scope: CoverageScope = CoverageScope(), isolation: isolated (any Actor)? = #isolation
  ) async throws -> Coverage {
    if let known = coverages[scope] { return try await known.value }
    listener(.stage("Looking"))
    var question = scene.question
    if scope.withReserve { question.towers = scene.allTowers }
    question.isMappedToo = scope.asMapped
    question.isBeyondRangeToo = scope.beyondRange
    let work = Task { [town = scene.town, question, known, cores, listener] in
      let count = max(1, question.towers.count)
      return try await Coverage(
        of: town, question, reusing: Array(known.values), cores: cores
      ) {
        listener(.progress(Double($0) / Double(count)))
      }
    }
    coverages[scope] = work
    do {
      let coverage = try await work.value
      known[scope] = coverage
      return coverage
    } catch {
      coverages[scope] = nil
      throw error
    }
  }

  /// The town as surfaces to look over, which stay for whoever looks next.
  ///
  /// - Parameter errorMetres: how far any height may be off at the least.
  package func viewsheds(
    verticalErrorMetres errorMetres: Double, isolation: isolated (any Actor)? = #isolation
  ) async throws -> TownViewsheds {
    if let known = viewsheds[errorMetres] { return try await known.value }
    let work = Task { [town = scene.town] in
      try TownViewsheds(of: town, verticalErrorMetres: errorMetres)
    }
    // Those of one error at a time: they may take much of the memory that is allowed.
    viewsheds = [errorMetres: work]
    return try await work.value
  }

  /// What pictures show: the town as it most likely is, and the terrain around it.
  package func drawing(
    isolation: isolated (any Actor)? = #isolation
  ) async throws -> (typical: Surface, surroundings: Surroundings) {
    let around = try drawnSurroundings ?? scene.surroundings(cores: cores)
    drawnSurroundings = around
    return (try await typical(), around)
  }

  /// The town as it most likely is.
  package func typical(isolation: isolated (any Actor)? = #isolation) async throws -> Surface {
    if let known = typicalSurface { return try await known.value }
    let work = Task { [surface = scene.town.surface] in try surface.typical() }
    typicalSurface = work
    return try await work.value
  }

  /// The open ground for those who cross at some time, over the coverage of towers in use.
  ///
  /// - Throws: ``Failure`` for cells so narrow that there would be too many.
  package func ground(
    _ open: OpenGround, for question: SlipQuestion,
    isolation: isolated (any Actor)? = #isolation
  ) async throws -> OpenGroundTerrain {
    let key = OpenGroundKey(open, question)
    if let known = grounds[key] { return known }
    try check(open)
    let made = try await OpenGroundTerrain(
      of: coverage(), open, times: question.times, refuges: question.refuges, cores: cores)
    // One ground at a time: it may take much of the memory that is allowed.
    grounds = [key: made]
    return made
  }

  /// - Throws: ``Failure`` for cells so narrow that there would be too many.
  private func check(_ open: OpenGround) throws {
    // With some ten free intervals each, as under many telescopes.
    let limit = scene.machine.memory
    let count = OpenGroundTerrain.grid(over: scene.town, open).shape.count
    let bytes = scene.bytes + count * 800
    guard bytes <= limit.bytes else {
      throw Failure(
        .memoryLimit,
        saying: """
          \(Format.grouped(count)) cells of open ground may need \(MemorySize(bytes: bytes).text) \
          of memory and \(limit.text) are there: give wider ones with \(setting: .groundCell), or \
          raise \(setting: .memory)
          """)
    }
  }
}
