import BergfriedAnswers
package import BergfriedCore
package import BergfriedCoverage
import BergfriedFiles
package import BergfriedScene
package import BergfriedSlip
import BergfriedStreets
package import BergfriedWatchFile

/// The search for the looks that would close all crossings of a watch, and the watch with them.
package struct CloseRun: Sendable {
  private let watch: Watch
  /// Towers in reserve are among its towers.
  private let coverage: Coverage
  private let questions: [SlipQuestion]
  private let seconds: Double?

  /// How short the shortest looks may be asked for.
  package static let shortestLooks = Ticks.seconds(6)...Ticks.seconds(86_400)

  private let posts: [SparePost]
  private let plan: LookPlan
  private let prices: ClosePrices

  /// - Parameters:
  ///   - coverage: of the watch's towers, with those in reserve among them.
  ///   - shortest: no gap between looks is divided into shorter parts.
  ///   - seconds: how long is searched for cheaper ones; `nil` for as long as it takes.
  package init(
    of watch: Watch, _ coverage: Coverage, _ questions: [SlipQuestion],
    limits: (shortest: Ticks, seconds: Double?)
  ) {
    self.watch = watch
    self.coverage = coverage
    self.questions = questions
    seconds = limits.seconds
    let isPassed = SlipClose.pieces(passedBy: questions, in: coverage)
    posts = coverage.sparePosts { isPassed[$0] }
    plan = LookPlan(
      of: posts, night: coverage.question.night, shortest: limits.shortest,
      rhythm: LookPlan.Rhythm(of: coverage))
    prices = ClosePrices(of: watch)
  }

  /// What a search finds.
  package struct Found: Sendable {
    /// Without the name of a new watch.
    fileprivate var document: ClosingDocument
    /// By their places in the plan.
    fileprivate var chosen: [Int] = []
  }

  /// Searches; a task that is cancelled ends the search with what it has.
  package func found(telling listener: RunListener) async -> Found {
    let options = plan.options { prices.price(of: posts[$0]) }
    let clock = ContinuousClock()
    let begin = clock.now
    listener(.stage("Closing"))
    let close = SlipClose(
      questions, in: coverage, options: options, fees: prices.fees.map(\.cost), twins: twins,
      tell: { least, best in
        listener(.progress(best.map { Double(least) / Double(max(1, $0)) } ?? 0))
      },
      isOver: { Task.isCancelled || seconds.map { clock.now - begin > .seconds($0) } ?? false })
    var found = Found(
      document: ClosingDocument(
        state: "open", candidates: options.count, passages: close.demandCount, looks: [], fees: []))
    switch close.answer {
    case .closed(let chosen, let cost):
      found.document.state = chosen.isEmpty ? "guarded" : "closed"
      (found.document.cost, found.document.costAtLeast) = (cost, cost)
      add(chosen, options, to: &found)
    case .bounded(let least, let best, let cost):
      found.document.state = "bounded"
      (found.document.cost, found.document.costAtLeast) = (cost, least)
      add(best ?? [], options, to: &found)
    case .open(let passage):
      found.document.crossing = passage.question
      found.document.legs = passage.route.legs.map(CrossingsDocument.Leg.init)
    case .excluded: break
    }
    return found
  }

  /// The telescopes that could do the same as one before them, for the same price.
  private var twins: [Int: Int] {
    var twins: [Int: Int] = [:]
    for (number, post) in posts.enumerated() {
      twins[number] = posts[..<number].lastIndex {
        $0.isTwin(of: post) && prices.areEqual($0, post)
      }
    }
    return twins
  }

  private func add(_ chosen: [Int], _ options: [LookOption], to found: inout Found) {
    let streets = coverage.town.streets
    found.chosen = chosen
    found.document.looks = chosen.map { option in
      let entry = plan.entries[option]
      let post = posts[entry.post]
      return ClosingDocument.Look(
        tower: coverage.towers[post.tower].tower.name,
        telescope: coverage.towers[post.tower].telescopes[post.telescope].name,
        azimuthDegrees: entry.pointing.azimuthDegrees, pitchDegrees: entry.pointing.pitchDegrees,
        times: entry.times.intervals.map {
          ClosingDocument.Times(from: $0.lowerBound.utc, until: $0.upperBound.utc)
        },
        streetMetres: entry.pointing.pieces.reduce(0) { $0 + streets.pieces[$1].lengthMetres },
        cost: options[option].cost)
    }
    found.document.fees = Set(chosen.flatMap { options[$0].fees }).sorted().map { number in
      let fee = prices.fees[number]
      let tower = coverage.towers[fee.tower]
      return ClosingDocument.Fee(
        tower: tower.tower.name, telescope: fee.telescope.map { tower.telescopes[$0].name },
        cost: fee.cost)
    }
  }
}

// MARK: - The new watch

extension CloseRun {
  /// What was found, with the watch that has the looks, once it is known that it guards all
  /// crossings.
  ///
  /// - Parameter output: the file that is to hold it, in the folder that its paths lead from.
  /// - Throws: ``Failure`` where the looks cannot be put into the watch's text.
  package func closing(_ found: Found, in scene: WatchScene, for output: String) throws -> Closing {
    guard !found.chosen.isEmpty else { return Closing(document: found.document, watch: nil) }
    let text = try text(adding: found.chosen.map(look), to: scene, for: output)
    let watch = try Watch(yaml: text, file: output, folder: FilePath(output).folder)
    try check(watch, in: scene)
    return Closing(document: found.document, watch: text)
  }

  private func look(_ option: Int) -> Watch.AddedLook {
    let entry = plan.entries[option]
    let post = posts[entry.post]
    return Watch.AddedLook(
      tower: post.tower, telescope: post.telescope,
      azimuthDegrees: entry.pointing.azimuthDegrees, pitchDegrees: entry.pointing.pitchDegrees,
      times: entry.times)
  }

  private func text(
    adding looks: [Watch.AddedLook], to scene: WatchScene, for output: String
  ) throws -> String {
    let path = scene.inputPaths[0]
    let yaml = scene.yaml ?? ""
    let folder = FilePath(output).folder
    if let text = watch.text(adding: looks, to: yaml, ofFile: path, in: folder) { return text }
    let own = FilePath(path).folder
    throw Failure(
      .closeText,
      watch.text(adding: looks, to: yaml, ofFile: path, in: own) != nil
        ? "\(output): paths in \(path) lead from its own folder: write the new watch beside it"
        : "the looks cannot be put into the text of \(path): give each telescope its looks as a "
          + "list of its own, without YAML aliases, and ask again")
  }

  private func check(_ watch: Watch, in scene: WatchScene) throws {
    let closed = try coverage.with(towers: try scene.places.towers(of: watch))
    for question in questions {
      switch Slip(question, in: closed).verdict {
      case .guarded, .unconnected: break
      case .route, .undecided:
        throw Failure(
          .internalFault, "the looks found do not close every route: please report this watch")
      }
    }
  }
}
