/// What the same work took, run by run.
struct Series: Equatable {
  var runs: [Elapsed] = []

  var cpu: Spread { Spread(runs.map(\.cpuSeconds)) }
  var wall: Spread { Spread(runs.map(\.wallSeconds)) }
}
