package import BergfriedAnswers
package import BergfriedGDAL

extension MapUse {
  package init(_ map: TownMap) {
    self.init(
      kinds: map.tallies.map { tally in
        Kind(
          kind: tally.theme.rawValue, found: tally.foundCount, used: tally.usedCount,
          unused: tally.unused.map {
            CoverageReport.LeftOut(reason: $0.reason, count: $0.count, lengthMetres: nil)
          })
      },
      odd: map.oddValues.map { odd in
        Odd(
          key: odd.key, value: odd.value, count: odd.count,
          readAs: odd.isReadAsYes ? "yes" : "nothing")
      },
      outside: map.outsideCount)
  }
}
