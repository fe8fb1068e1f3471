package import BergfriedAnswers
package import BergfriedCore
package import BergfriedCoverage
import BergfriedEssentials
package import BergfriedFiles
package import BergfriedScene
package import BergfriedSlip
package import BergfriedStreets
package import BergfriedWatchFile

/// The looks that would close all crossings of a watch, from its coverage to a new watch file.
package struct CloseRun {
  package let scene: WatchScene
  /// Towers in reserve are among its towers.
  package let coverage: Coverage
  package let questions: [SlipQuestion]
  /// No gap between looks is divided into shorter parts.
  package let shortest: Ticks
  package let seconds: Double?

  private let posts: [SparePost]
  private let plan: LookPlan
  private let prices: ClosePrices

  package init(
    scene: WatchScene, coverage: Coverage, questions: [SlipQuestion], shortest: Ticks,
    seconds: Double?
  ) {
    self.scene = scene
    self.coverage = coverage
    self.questions = questions
    self.shortest = shortest
    self.seconds = seconds
    let isPassed = SlipClose.pieces(passedBy: questions, in: coverage)
    posts = coverage.sparePosts { isPassed[$0] }
    plan = LookPlan(
      of: posts, night: coverage.question.night, shortest: shortest,
      rhythm: LookPlan.Rhythm(of: coverage))
    prices = ClosePrices(of: scene.watch)
  }

  /// - Parameter output: where to write the watch with the looks added.
  package func answer(to output: String, telling listener: RunListener) throws -> ClosingDocument {
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
    var file = ClosingDocument(
      state: "open", candidates: options.count, passages: close.demandCount, looks: [], fees: [])
    switch close.answer {
    case .closed(let chosen, let cost):
      file.state = chosen.isEmpty ? "guarded" : "closed"
      (file.cost, file.costAtLeast) = (cost, cost)
      try add(chosen, options, to: &file, output)
    case .bounded(let least, let best, let cost):
      file.state = "bounded"
      (file.cost, file.costAtLeast) = (cost, least)
      if let best { try add(best, options, to: &file, output) }
    case .open(let passage):
      file.crossing = passage.question
      file.legs = passage.route.legs.map(CrossingsDocument.Leg.init)
    case .excluded: break
    }
    return file
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

  private func add(
    _ chosen: [Int], _ options: [LookOption], to file: inout ClosingDocument, _ output: String
  ) throws {
    guard !chosen.isEmpty else { return }
    let streets = coverage.town.streets
    file.looks = chosen.map { option in
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
    file.fees = Set(chosen.flatMap { options[$0].fees }).sorted().map { number in
      let fee = prices.fees[number]
      let tower = coverage.towers[fee.tower]
      return ClosingDocument.Fee(
        tower: tower.tower.name, telescope: fee.telescope.map { tower.telescopes[$0].name },
        cost: fee.cost)
    }
    try write(chosen, to: output)
    file.watch = output
  }

  /// Writes the watch with looks added, once it is known that it guards all crossings.
  private func write(_ chosen: [Int], to output: String) throws {
    let looks = chosen.map { option in
      let entry = plan.entries[option]
      let post = posts[entry.post]
      return Watch.AddedLook(
        tower: post.tower, telescope: post.telescope,
        azimuthDegrees: entry.pointing.azimuthDegrees, pitchDegrees: entry.pointing.pitchDegrees,
        times: entry.times)
    }
    let path = scene.inputPaths[0]
    let folder = FilePath(output).folder
    guard let text = scene.watch.text(adding: looks, toFile: path, in: folder) else {
      let own = FilePath(path).folder
      throw Failure(
        .closeText,
        scene.watch.text(adding: looks, toFile: path, in: own) != nil
          ? "\(output): paths in \(path) lead from its own folder: write the new watch beside it"
          : "the looks cannot be put into the text of \(path): give each telescope its looks as a "
            + "list of its own, without YAML aliases, and ask again")
    }
    let watch = try Watch(yaml: text, file: output, folder: folder)
    let towers = try scene.places.towers(of: watch)
    let closed = try coverage.with(towers: towers)
    for question in questions {
      switch Slip(question, in: closed).verdict {
      case .guarded, .unconnected: break
      case .route, .undecided:
        throw Failure(
          .internalFault, "the looks found do not close every route: please report this watch")
      }
    }
    try TextFile.write(text, to: output)
  }
}
