import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import Testing

@testable import BergfriedSlip

/// What telescopes could do besides, held against what they do when they are told to.
@Suite struct LookPlanTests {
  private func towers(
    _ coverage: Coverage, adding entries: [LookPlan.Entry], of posts: [SparePost]
  ) -> [Tower] {
    var towers = coverage.question.towers
    for entry in entries {
      let post = posts[entry.post]
      let look = Look(
        target: .direction(
          azimuthDegrees: entry.pointing.azimuthDegrees,
          pitchDegrees: entry.pointing.pitchDegrees), times: entry.times)
      let looks = towers[post.tower].telescopes[post.telescope].looks
      towers[post.tower].telescopes[post.telescope].schedule = .looks(looks + [look])
    }
    return towers
  }

  /// Entries that go together, drawn until so many are there.
  private func draw(
    _ count: Int, of plan: LookPlan, _ random: inout SeededRandom
  ) -> [LookPlan.Entry] {
    let options = plan.options { _ in LookPlan.Price(look: 1, fees: []) }
    var drawn: [Int] = []
    for _ in 0..<4 * count where drawn.count < count {
      guard let new = options.indices.randomElement(using: &random) else { break }
      if drawn.allSatisfy({ !options[$0].excludes(options[new]) }) { drawn.append(new) }
    }
    return drawn.map { plan.entries[$0] }
  }

  @Test func `looks added hold what was told and change no others`() async throws {
    var random = SeededRandom(seed: 77)
    var (added, between, repeated) = (0, 0, 0)
    for _ in 0..<120 {
      let watch = try RandomWatch(seed: random.next())
      let coverage = try await Coverage(of: watch.town, watch.question, cores: 2)
      let posts = coverage.sparePosts { _ in true }
      let plan = LookPlan(
        of: posts, night: RandomWatch.night, shortest: .seconds(100),
        rhythm: LookPlan.Rhythm(length: .seconds(60), step: .seconds(150)))
      let entries = draw(6, of: plan, &random)
      let more = try coverage.with(towers: towers(coverage, adding: entries, of: posts))
      for (before, after) in zip(coverage.pieces, more.pieces) {
        #expect(before.surelyTimes.isSubset(of: after.surelyTimes), "seed \(watch.seed)")
      }
      for entry in entries {
        for piece in entry.pointing.pieces {
          let seen = more.pieces[piece].surelyTimes
          #expect(entry.times.isSubset(of: seen), "seed \(watch.seed), piece \(piece)")
        }
        added += 1
        repeated += entry.times.intervals.count > 1 ? 1 : 0
        between += entry.times.intervals.last!.upperBound < .seconds(300) ? 1 : 0
      }
    }
    #expect(added > 200 && between > 20 && repeated > 50, "\(added) \(between) \(repeated)")
  }

  @Test func `whatever a telescope can hold alone some pointing holds`() async throws {
    var random = SeededRandom(seed: 78)
    var held = 0
    for _ in 0..<40 {
      let watch = try RandomWatch(seed: random.next())
      var question = watch.question
      for tower in question.towers.indices {
        for telescope in question.towers[tower].telescopes.indices {
          question.towers[tower].telescopes[telescope].schedule = .reserve
        }
      }
      let coverage = try await Coverage(of: watch.town, question, cores: 2)
      #expect(coverage.pieces.allSatisfy { $0.possiblyTimes.isEmpty })
      guard watch.town.privateAreas.isEmpty else { continue }
      for post in coverage.sparePosts(for: { _ in true }) {
        let known = Set(post.pointings.flatMap(\.pieces))
        for piece in coverage.pieces.indices {
          var towers = question.towers
          towers[post.tower].telescopes[post.telescope].schedule = .looks([
            Look(
              target: .point(watch.town.middle(ofPiece: piece)),
              times: IntervalSet(RandomWatch.night))
          ])
          guard random.unit() < 0.1 else { continue }
          let alone = try coverage.with(towers: towers)
          if alone.pieces[piece].surelyTimes.isEmpty { continue }
          held += 1
          #expect(known.contains(piece), "seed \(watch.seed), piece \(piece)")
        }
      }
    }
    #expect(held > 100, "\(held)")
  }

  @Test func `pieces out of reach are left out, and none on a route is`() async throws {
    var random = SeededRandom(seed: 79)
    var (routes, left) = (0, 0)
    for _ in 0..<100 {
      let watch = try RandomWatch(seed: random.next())
      let coverage = try await Coverage(of: watch.town, watch.question, cores: 2)
      let question = RandomWatch.crossing(of: watch.town, &random)
      let passed = SlipClose.pieces(passedBy: [question], in: coverage)
      left += passed.count { !$0 }
      let slip = Slip(question, in: coverage)
      switch slip.verdict {
      case .guarded, .unconnected: break
      case .route(let route), .undecided(let route):
        routes += 1
        #expect(route.pieces.allSatisfy { passed[$0] }, "seed \(watch.seed)")
      }
    }
    #expect(routes > 20 && left > 100, "\(routes), \(left)")
  }
}
