import CGDAL

/// Runs numbered pieces of work on several threads, the caller's among them.
final class Workers: @unchecked Sendable {
  private let work: @Sendable (Int) -> Void
  private let pieceCount: Int
  private let next: UnsafeMutablePointer<Int32>

  private init(pieceCount: Int, work: @escaping @Sendable (Int) -> Void) {
    self.pieceCount = pieceCount
    self.work = work
    next = .allocate(capacity: 1)
    next.initialize(to: 0)
  }

  deinit { next.deallocate() }

  /// - Parameter tell: gets the number of pieces begun, on the caller's thread, and answers whether
  ///   to go on.
  static func run(
    pieces pieceCount: Int, threads: Int, tell: (Int) -> Bool,
    work: @escaping @Sendable (Int) -> Void
  ) {
    let workers = Workers(pieceCount: pieceCount, work: work)
    let argument = Unmanaged.passUnretained(workers).toOpaque()
    let threads = (1..<max(1, min(threads, pieceCount))).map { _ in
      CPLCreateJoinableThread(runPieces, argument)
    }
    while let piece = workers.taken() {
      guard tell(piece) else {
        CPLAtomicAdd(workers.next, Int32(pieceCount))
        break
      }
      work(piece)
    }
    for thread in threads { CPLJoinThread(thread) }
  }

  private func taken() -> Int? {
    let piece = Int(CPLAtomicAdd(next, 1)) - 1
    return piece < pieceCount ? piece : nil
  }

  fileprivate func runAll() {
    while let piece = taken() { work(piece) }
  }
}

private func runPieces(_ argument: UnsafeMutableRawPointer?) {
  guard let argument else { return }
  Unmanaged<Workers>.fromOpaque(argument).takeUnretainedValue().runAll()
}
