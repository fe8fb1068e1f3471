import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import Testing

/// How long streets go unseen, and what no plan can go below.
@Suite struct RevisitTests {
  /// The watch with its looks made again and again until midnight.
  private func repeated(_ question: CoverageQuestion) -> CoverageQuestion {
    var question = question
    for tower in question.towers.indices {
      for telescope in question.towers[tower].telescopes.indices {
        let looks = question.towers[tower].telescopes[telescope].looks
        guard let end = looks.flatMap(\.times.intervals).map(\.upperBound).max() else { continue }
        let starts = stride(from: Int64(0), to: question.night.upperBound.count, by: Int(end.count))
        let repeated = looks.map { look in
          let times = look.times.intervals.flatMap { time in
            starts.map { start -> Range<Ticks> in
              let (from, until) = (time.lowerBound.count + start, time.upperBound.count + start)
              return Ticks(count: from)..<Ticks(count: until)
            }
          }
          return Look(
            target: look.target,
            times: IntervalSet(times).intersection(IntervalSet(question.night)))
        }
        question.towers[tower].telescopes[telescope].schedule = .looks(repeated)
      }
    }
    return question
  }

  @Test func `the longest time unseen is the longest`() async throws {
    var random = SeededRandom(seed: 91)
    var (watched, always) = (0, 0)
    for _ in 0..<40 {
      let watch = try RandomWatch(seed: random.next())
      let coverage = try await Coverage(of: watch.town, repeated(watch.question), cores: 2)
      for piece in coverage.pieces.indices {
        // Second by second; looks begin and end at others too, by the telescope's turning.
        var (run, longest) = (0.0, 0.0)
        for second in stride(from: 0.25, to: 900, by: 0.5) {
          let time = Ticks(count: Int64(second * 1e6))
          run = coverage.pieces[piece].surelyTimes.contains(time) ? 0 : run + 0.5
          longest = max(longest, run)
        }
        let told = coverage.longestUnseen(ofPiece: piece)
        let span = told.map { ($0.upperBound - $0.lowerBound).seconds } ?? 0
        #expect(abs(span - longest) <= 1, "seed \(watch.seed), piece \(piece)")
        #expect(coverage.isWatched(piece) == !coverage.pieces[piece].surelyTimes.isEmpty)
        watched += coverage.isWatched(piece) ? 1 : 0
        always += told == nil ? 1 : 0
      }
      let revisits = coverage.revisits
      let open = coverage.lengthMetres { coverage.pieces[$0].standing == .open }
      let told = revisits.reduce(0) { $0 + $1.watchedMetres + $1.neverMetres }
      #expect(abs(open - told) < 1e-6)
    }
    #expect(watched > 200, "\(watched), \(always)")
  }

  @Test func `no plan of a seeded watch goes below its bound`() async throws {
    var random = SeededRandom(seed: 92)
    var bounds = 0
    for _ in 0..<200 {
      let watch = try RandomWatch(seed: random.next())
      let coverage = try await Coverage(of: watch.town, repeated(watch.question), cores: 2)
      guard let look = coverage.shortestLook, let bound = coverage.revisitBound(look: look) else {
        continue
      }
      let guaranteed = coverage.pieces.indices.filter(coverage.isWatched)
        .compactMap { coverage.longestUnseen(ofPiece: $0) }.map { $0.upperBound - $0.lowerBound }
        .max()
      bounds += 1
      #expect(bound.least <= guaranteed ?? Ticks(count: 0), "seed \(watch.seed)")
    }
    #expect(bounds > 20, "\(bounds)")
  }

  private func orders(of items: [Int]) -> [[Int]] {
    items.count < 2
      ? [items]
      : items.indices.flatMap { place -> [[Int]] in
        var rest = items
        let first = rest.remove(at: place)
        return orders(of: rest).map { [first] + $0 }
      }
  }

  /// One telescope, and every order in which it can go round what it cannot hold together.
  @Test func `no tour is quicker than the bound`() async throws {
    var random = SeededRandom(seed: 93)
    var (tours, near) = (0, 0)
    for _ in 0..<60 {
      let watch = try RandomWatch(seed: random.next())
      guard watch.town.privateAreas.isEmpty else { continue }
      var question = watch.question
      let dwell = [5, 20].randomElement(using: &random)!
      var telescope = Telescope(
        name: "Glass", optics: .camera(pixels: 4000), fieldDegrees: 20, fieldHeightDegrees: 60,
        slewDegreesPerSecond: [2, 10].randomElement(using: &random)!)
      func tour(_ pieces: [Int]) -> [Tower] {
        // Time to turn round is left between looks, as much as the longest turn takes.
        let slot = Int64(dwell) + Int64((180 / telescope.slewDegreesPerSecond!).rounded(.up))
        let round = slot * Int64(pieces.count)
        let looks = pieces.enumerated().map { place, piece in
          let starts = stride(from: Int64(place) * slot, to: 900, by: Int(round))
          return Look(
            target: .point(watch.town.middle(ofPiece: piece)),
            times: IntervalSet(
              starts.map { Ticks.seconds($0)..<Ticks.seconds(min(900, $0 + Int64(dwell))) }))
        }
        telescope.schedule = .looks(looks)
        var tower = question.towers[0]
        tower.telescopes = [telescope]
        return [tower]
      }
      question.towers = tour(
        Array(watch.town.streets.pieces.indices.shuffled(using: &random).prefix(12)))
      let coverage = try await Coverage(of: watch.town, question, cores: 2)
      guard let bound = coverage.revisitBound(look: .seconds(Int64(dwell))),
        (3...6).contains(bound.pieces.count)
      else { continue }
      for order in orders(of: bound.pieces) {
        let toured = try coverage.with(towers: tour(order))
        let longest = bound.pieces.compactMap { toured.longestUnseen(ofPiece: $0) }
          .map { $0.upperBound - $0.lowerBound }.max()!
        #expect(bound.least <= longest, "seed \(watch.seed)")
        tours += 1
        near += bound.least.seconds > 0.2 * longest.seconds ? 1 : 0
      }
    }
    #expect(tours > 100 && near > 5, "\(tours), \(near)")
  }
}
