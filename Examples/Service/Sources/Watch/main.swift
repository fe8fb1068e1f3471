import BergfriedService

// Who sees how much of a watch's streets, and whether anyone gets through unseen.
let service = try await WatchService(watch: CommandLine.arguments[1])
let totals = try await service.coverage().totals
print("\(Int(totals.surelyMetres)) of \(Int(totals.openMetres)) m are surely seen")
for answer in try await service.crossings() {
  print("\(answer.verdict): \(answer.subject)")
}
