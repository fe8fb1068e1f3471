import BergfriedCore
import BergfriedEssentials
import BergfriedGDAL
import BergfriedSight
import BergfriedSurface

/// What `viewshed` tells about its answer, as JSON and as text.
struct ViewshedReport: Encodable {
  struct Output: Encodable {
    let path: String
    let mode: ViewshedMode
    let columns: Int
    let rows: Int
    let cellWidthMetres: Double
    let cellHeightMetres: Double
    let noData: Double?
  }

  struct Cells: Encodable {
    /// Surely, where heights may be off.
    let seen: Int
    /// Left out where heights are taken as they are.
    let possiblySeen: Int?
    let hidden: Int
    let unknown: Int
    let outsideLimits: Int
  }

  struct Area: Encodable {
    let seenSquareMetres: Double
    let lookedAtSquareMetres: Double
    /// Of the known ground within the limits, 0 to 1.
    let seenShare: Double?
    /// What is seen with some heights and hidden with others; left out where these are taken as
    /// they are.
    let possiblySquareMetres: Double?
    let possiblyShare: Double?
  }

  struct Farthest: Encodable {
    let observer: String
    let observerName: String?
    /// In the output raster, from 0.
    let column: Int
    let row: Int
    let place: PlaceReport
    let distanceMetres: Double
    let azimuthDegrees: Double
  }

  struct Seconds: Encodable {
    let read: Double
    let compute: Double
    let write: Double
  }

  let version: String
  let command: String
  let inputs: [InputFile]
  let output: Output
  let curvatureCoefficient: Double
  /// Of the body that the terrain is of.
  let bodyRadiusMetres: Double
  /// Left out where heights are taken as they are.
  let verticalError: ErrorReport?
  let observers: [ObserverReport]
  let cells: Cells
  let area: Area
  let farthest: Farthest?
  let seconds: Seconds
  let cellsPerSecond: Double
  let warnings: [String]

  /// - Parameter times: before and after reading, after looking and after writing.
  init(
    _ request: ViewshedRequest, _ answer: ViewshedAnswer, _ manifest: Manifest,
    times: [ContinuousClock.Instant]
  ) {
    let scene = answer.scene
    version = BergfriedCommand.version
    command = manifest.command
    inputs = manifest.inputs
    output = Output(request, answer)
    curvatureCoefficient = scene.curvature.coefficient
    bodyRadiusMetres = scene.curvature.radiusMetres
    observers = scene.observers.indices.map { number in
      let eye = answer.eyes[number]
      return ObserverReport(
        scene.observers[number], on: scene.terrain, eyeMetres: eye.eyeMetres,
        groundMetres: eye.groundMetres, seen: answer.combined.seenCounts[number])
    }
    verticalError = scene.errors.map { ErrorReport($0) }
    cells = Cells(answer)
    area = Area(answer)
    farthest = answer.combined.farthest.map { Farthest($0, scene) }
    seconds = Seconds(
      read: Format.seconds(times[1] - times[0]), compute: Format.seconds(times[2] - times[1]),
      write: Format.seconds(times[3] - times[2]))
    let looked = scene.window.shape.count * scene.observers.count
    cellsPerSecond = Double(looked) / max(seconds.compute, 1e-9)
    warnings = scene.terrain.warnings + scene.notes
  }
}

extension ViewshedReport.Cells {
  init(_ answer: ViewshedAnswer) {
    seen = answer.count(of: .seen)
    possiblySeen = answer.scene.errors.map { _ in answer.count(of: .possiblySeen) }
    hidden = answer.count(of: .hidden)
    unknown = answer.count(of: .unknown)
    outsideLimits = answer.count(of: .outsideLimits)
  }
}

extension ViewshedReport.Area {
  init(_ answer: ViewshedAnswer) {
    let cell = answer.scene.surface.cellSize.areaSquareMetres
    seenSquareMetres = Double(answer.count(of: .seen)) * cell
    lookedAtSquareMetres = Double(answer.lookedAtCount) * cell
    seenShare = answer.share
    let isBounded = answer.scene.errors != nil
    possiblySquareMetres = isBounded ? Double(answer.count(of: .possiblySeen)) * cell : nil
    possiblyShare = isBounded ? answer.share(of: .possiblySeen) : nil
  }
}

extension ViewshedReport.Output {
  init(_ request: ViewshedRequest, _ answer: ViewshedAnswer) {
    let surface = answer.scene.surface
    path = request.output
    mode = request.mode
    columns = surface.shape.columns
    rows = surface.shape.rows
    cellWidthMetres = surface.cellSize.widthMetres
    cellHeightMetres = surface.cellSize.heightMetres
    noData = ViewshedBand(answer, bytes: request.bytes).noData
  }
}

extension ViewshedReport.Farthest {
  init(_ farthest: FarthestCell, _ scene: Scene) {
    let centre = scene.transform.centre(of: farthest.cell)
    let placed = scene.observers[farthest.number]
    observer = placed.id
    observerName = placed.name
    column = farthest.cell.column
    row = farthest.cell.row
    place = PlaceReport(x: centre.x, y: centre.y, on: scene.terrain)
    distanceMetres = farthest.distanceMetres
    azimuthDegrees = Sector.wrapped(farthest.azimuthDegrees + placed.convergenceDegrees)
  }
}
