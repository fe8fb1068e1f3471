package import BergfriedAnswers
package import BergfriedCore
import BergfriedEssentials
import BergfriedExport
import BergfriedGDAL
import BergfriedPicture
import BergfriedScene
import BergfriedSight
import BergfriedSurface

/// A viewshed from the files to the files: read, look, write.
package struct ViewshedRun {
  private let request: ViewshedRequest
  private let listener: RunListener

  package init(_ request: ViewshedRequest, telling listener: @escaping RunListener) {
    self.request = request
    self.listener = listener
  }

  /// Does all of it and tells what came out.
  package func report() async throws -> ViewshedReport {
    try request.checkFiles()
    let inputPaths = request.inputPaths
    let origin = request.origin
    async let hashed = Manifest(inputs: inputPaths, origin: origin)
    let clock = ContinuousClock()
    let terrain = try Terrain(path: request.input, options: request.terrain)
    tell(terrain.warnings)
    let told = terrain.warnings.count
    let (observers, notes) = try placed(on: terrain)
    tell(notes)
    let window = try window(for: observers, of: terrain)
    let begin = clock.now
    let surface = try terrain.surface(
      window: window, cores: request.machine.cores, telling: listener)
    tell(terrain.warnings.dropFirst(told))
    for placed in observers { try placed.checkGround(on: surface, window: window) }
    let errors = try request.verticalError.map {
      try SceneErrors($0, request.terrain, for: surface, at: window, of: terrain)
    }
    tell(errors?.warnings ?? [])
    let hasRead = clock.now
    let manifest = await hashed
    let answer = try await look(
      Scene(
        terrain: terrain, window: window, surface: surface, observers: observers,
        curvature: request.curvature.onBody(of: terrain),
        notes: notes + (errors?.warnings ?? []), errors: errors),
      manifest)
    let hasLooked = clock.now
    try await write(answer, manifest)
    let times = [begin, hasRead, hasLooked, clock.now]
    return ViewshedReport(request, answer, manifest, times: times)
  }

  private func tell(_ warnings: some Sequence<Wording>) {
    for warning in warnings { listener(.warning(warning)) }
  }
}

// MARK: - Before looking

extension ViewshedRun {
  /// - Returns: what is not read of a table too.
  private func placed(
    on terrain: Terrain
  ) throws -> (observers: [PlacedObserver], notes: [Wording]) {
    let asked: [AskedObserver]
    var notes: [Wording] = []
    switch request.who {
    case .one(let observer): asked = [observer]
    case .table(let path, let layer, let defaults):
      let table = try readObservers(path: path, layer: layer, terrain: terrain)
      asked = try table.rows.map { try AskedObserver($0, defaults: defaults) }
      notes = table.warnings.map { Wording($0) }
      guard !asked.isEmpty else {
        throw Failure(.tableEmpty, "\(path) holds no observers: give it at least one point")
      }
    }
    try checkCount(asked.count)
    return (try asked.map { try PlacedObserver($0, on: terrain) }, notes)
  }

  private func checkCount(_ count: Int) throws {
    if request.mode == .observers, count > CombinedDraft.mostObserversAsBits {
      throw Failure(
        .observersTooMany,
        saying: """
          \(setting: .mode, "observers") has room for \(CombinedDraft.mostObserversAsBits) \
          observers and there are \(count): use \(setting: .mode, "count"), or split the table
          """)
    }
    if request.mode == .angle, count > 1 {
      throw Failure(
        .observersTooMany,
        saying: """
          \(setting: .mode, "angle") is about one observer and there are \(count): use \
          \(setting: .mode, "count") or observers, or one run for each
          """)
    }
    try request.format.check(
      request.output, holds: request.mode.cells(observerCount: count))
  }

  private func window(
    for observers: [PlacedObserver], of terrain: Terrain
  ) throws -> GridWindow {
    let around = { (reach: Double) in
      ReadingWindow.around(
        observers.map(\.observer), shape: terrain.shape, cellSize: terrain.cellSize,
        reachMetres: reach)
    }
    guard let window = around(.infinity) else {
      throw Failure(
        .observerNoReach,
        saying: """
          no part of \(request.input) lies within the greatest distance of the observer: raise \
          \(setting: .maxDistance) or move the observer.\(observers[0].place.hint(on: terrain))
          """)
    }
    let budget = MemoryBudget(
      limit: request.machine.memory,
      answerBytesPerCell: request.answerBytesPerCell(observerCount: observers.count))
    guard budget.fits(window.shape) else {
      throw Failure(.memoryLimit, saying: budget.refusal(of: window, of: terrain, around: around))
    }
    return window
  }
}

// MARK: - Looking

extension ViewshedRun {
  private func look(_ scene: Scene, _ manifest: Manifest) async throws -> ViewshedAnswer {
    listener(.stage("Computing"))
    guard let path = request.polygons else { return try await look(scene, polygons: nil) }
    let file = try PolygonFile(
      path: path, crs: scene.terrain.crs,
      fieldNames: PolygonFields.names(isBounded: scene.errors != nil),
      hasNames: scene.observers.contains { $0.name != nil },
      manifest: manifest.items)
    let answer = try await look(scene, polygons: file)
    try file.close()
    return answer
  }

  private func look(_ scene: Scene, polygons: PolygonFile?) async throws -> ViewshedAnswer {
    var draft = CombinedDraft(
      shape: scene.window.shape, observerCount: scene.observers.count, as: request.mode.combined,
      decimals: request.decimals)
    var eyes: [ViewshedAnswer.Eye] = []
    for (number, placed) in scene.observers.enumerated() {
      let view = try await view(number, placed.observer(in: scene.window), in: scene)
      draft.add(view)
      eyes.append(ViewshedAnswer.Eye(view))
      for state in PolygonFields.states(isBounded: scene.errors != nil) {
        try polygons?.add(
          id: placed.id, name: placed.name,
          fields: PolygonFields.values(of: view, in: state, isBounded: scene.errors != nil),
          mask: view.viewshed.cells.values.map { $0 == state.rawValue ? 1 : 0 },
          shape: view.window.shape, transform: scene.transform.moved(to: view.window))
      }
      try Task.checkCancellation()
      listener(.progress(Double(number + 1) / Double(scene.observers.count)))
    }
    return ViewshedAnswer(scene: scene, combined: draft.finished(), eyes: eyes)
  }

  private func view(
    _ number: Int, _ observer: Observer, in scene: Scene
  ) async throws -> ObserverView {
    let (surface, curvature) = (scene.surface, scene.curvature)
    let viewshed =
      if let bounds = scene.errors?.bounds {
        try await bounds.viewshed(
          from: observer, curvature: curvature, cores: request.machine.cores)
      } else {
        try await surface.viewshed(
          from: observer, curvature: curvature, cores: request.machine.cores)
      }
    var horizon: Horizon?
    if request.mode.combined.needsHorizon {
      horizon = try await surface.horizon(
        from: observer, curvature: curvature, cores: request.machine.cores)
    }
    return ObserverView(
      number: number, surface: surface, curvature: curvature, viewshed: viewshed,
      horizon: horizon)
  }
}

// MARK: - Writing

extension ViewshedRun {
  private func write(_ answer: ViewshedAnswer, _ manifest: Manifest) async throws {
    listener(.stage("Writing"))
    let scene = answer.scene
    let band = ViewshedBand(answer, bytes: request.bytes)
    var file = RasterFile(
      shape: scene.window.shape, transform: scene.transform, crs: scene.terrain.crs,
      values: band.values, noData: band.noData, bandName: band.name,
      manifest: manifest.items + bits(of: scene), format: request.format,
      creationOptions: request.creationOptions)
    file.palette = band.palette
    try file.write(to: request.output) { share in
      listener(.progress(share))
      return !Task.isCancelled
    }
    if let path = request.picture { try picture(of: answer).write(to: path) }
  }

  /// Which bit is whose.
  private func bits(of scene: Scene) -> [(String, String)] {
    guard request.mode == .observers else { return [] }
    let names = scene.observers.enumerated().map { bit, placed in
      let name = placed.name.map { $0 == placed.id ? "" : " \($0)" } ?? ""
      return "bit \(bit): \(placed.id)\(name)"
    }
    return [("BERGFRIED_OBSERVERS", names.joined(separator: "; "))]
  }

  private func picture(of answer: ViewshedAnswer) -> ViewshedPicture {
    let scene = answer.scene
    let isMany = scene.observers.count > 1
    var drawn = ViewshedPicture(
      surface: scene.surface, window: scene.surface.shape.window,
      visibility: answer.combined.visibility,
      observers: scene.observers.map { placed in
        let cell = placed.observer(in: scene.window).cell
        return ViewshedPicture.Mark(
          column: Double(cell.column), row: Double(cell.row), label: isMany ? placed.label : "")
      },
      title: title(of: scene),
      subtitle: answer.summary,
      northDegrees: -scene.observers[0].convergenceDegrees)
    drawn.steps = MapSteps(answer.combined, names: scene.observers.map(\.label))
    return drawn
  }

  /// What the picture's colours say, and of whom.
  private func title(of scene: Scene) -> String {
    let count = scene.observers.count
    let place = "from \(scene.observers[0].usedPlaceText(on: scene.terrain))"
    let who = count > 1 ? "by any of \(count) observers" : place
    return switch request.mode {
    case .normal: "Seen \(who)"
    case .ground: "Height above ground needed to be seen \(who)"
    case .dem: "Elevation needed to be seen \(who)"
    case .angle: "Pitch of the lines of sight \(place)"
    case .count: "How many of \(count) observers see it"
    case .observers: "Which of \(count) observers see it"
    }
  }
}
