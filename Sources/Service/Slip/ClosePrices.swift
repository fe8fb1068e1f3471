package import BergfriedCoverage
package import BergfriedSlip
package import BergfriedWatchFile

/// What is paid once for towers and telescopes in reserve.
package struct ClosePrices: Sendable {
  package struct Fee: Sendable {
    package let tower: Int
    package let telescope: Int?
    package let cost: Int
  }

  private(set) var fees: [Fee] = []
  private let watch: Watch

  package init(of watch: Watch) {
    self.watch = watch
    for (number, tower) in watch.towers.enumerated() {
      if tower.isInReserve, let cost = tower.spareCost, cost > 0 {
        fees.append(Fee(tower: number, telescope: nil, cost: cost))
      }
      for (place, telescope) in tower.telescopes.enumerated() where telescope.isInReserve {
        guard let cost = telescope.spareCost, cost > 0 else { continue }
        fees.append(Fee(tower: number, telescope: place, cost: cost))
      }
    }
  }

  package func areEqual(_ one: SparePost, _ other: SparePost) -> Bool {
    let (one, other) = (telescope(of: one), telescope(of: other))
    return one.lookCost == other.lookCost && one.spareCost == other.spareCost
  }

  private func telescope(of post: SparePost) -> Watch.Telescope {
    watch.towers[post.tower].telescopes[post.telescope]
  }

  package func price(of post: SparePost) -> LookPlan.Price {
    let needed = fees.indices.filter {
      fees[$0].tower == post.tower && fees[$0].telescope ?? post.telescope == post.telescope
    }
    return LookPlan.Price(look: telescope(of: post).lookCost, fees: needed)
  }
}
