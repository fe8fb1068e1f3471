import BergfriedDatum
import BergfriedGDAL
import BergfriedSight
import BergfriedSurface
import Foundation

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
    let seen: Int
    let hidden: Int
    let unknown: Int
    let outsideLimits: Int
  }

  struct Area: Encodable {
    let seenSquareMetres: Double
    let lookedAtSquareMetres: Double
    /// Of the known ground within the limits, 0 to 1.
    let seenShare: Double?
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
    version = Bergfried.version
    command = manifest.command
    inputs = manifest.inputs
    output = Output(request, answer)
    curvatureCoefficient = scene.curvature.coefficient
    bodyRadiusMetres = scene.curvature.radiusMetres
    observers = zip(scene.observers, answer.eyes).map {
      ObserverReport(
        $0, on: scene.terrain, eyeMetres: $1.eyeMetres, groundMetres: $1.groundMetres,
        seen: $1.seenCount)
    }
    cells = Cells(
      seen: answer.count(of: .seen), hidden: answer.count(of: .hidden),
      unknown: answer.count(of: .unknown), outsideLimits: answer.count(of: .outsideLimits))
    let cellArea = scene.surface.cellSize.areaSquareMetres
    area = Area(
      seenSquareMetres: Double(cells.seen) * cellArea,
      lookedAtSquareMetres: Double(cells.seen + cells.hidden) * cellArea, seenShare: answer.share)
    farthest = answer.farthest.map { Farthest($0, scene) }
    seconds = Seconds(
      read: Write.seconds(times[1] - times[0]), compute: Write.seconds(times[2] - times[1]),
      write: Write.seconds(times[3] - times[2]))
    let looked = scene.window.shape.count * scene.observers.count
    cellsPerSecond = Double(looked) / max(seconds.compute, 1e-9)
    warnings = scene.terrain.warnings + scene.notes
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
    noData = answer.layer.noData
  }
}

extension ViewshedReport.Farthest {
  init(_ farthest: FarthestCell, _ scene: Scene) {
    let centre = scene.transform.centre(of: farthest.cell)
    observer = farthest.observer.id
    observerName = farthest.observer.name
    column = farthest.cell.column
    row = farthest.cell.row
    place = PlaceReport(x: centre.x, y: centre.y, on: scene.terrain)
    distanceMetres = farthest.distanceMetres
    azimuthDegrees = farthest.azimuthDegrees
  }
}

extension ViewshedReport {
  /// A few lines for a person.
  var text: String {
    let looked = cells.seen + cells.hidden
    let share = area.seenShare.map { " (\(Write.fixed($0 * 100, 1)) %)" } ?? ""
    var lines = [
      "Seen      \(Write.area(area.seenSquareMetres)) of \(Write.area(area.lookedAtSquareMetres))"
        + "\(share), \(Write.grouped(cells.seen)) of \(Write.grouped(looked)) cells",
      eyes,
    ]
    if let farthest {
      lines.append(
        "Farthest  \(Write.distance(farthest.distanceMetres)) towards "
          + "\(Write.fixed(farthest.azimuthDegrees, 1))°, at \(farthest.place.text)")
    }
    if cells.unknown > 0 {
      lines.append("Unknown   \(Write.grouped(cells.unknown)) cells without data")
    }
    lines.append(
      "Time      read \(Write.seconds(seconds.read)), computed \(Write.seconds(seconds.compute)) "
        + "(\(Write.fixed(cellsPerSecond / 1e6, 1)) million cells a second), "
        + "wrote \(Write.seconds(seconds.write))")
    lines.append("Written   \(output.path)")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Where the eyes are, which is over cells' centres and not quite where they were asked for.
  private var eyes: String {
    if observers.count == 1, let only = observers.first {
      let above = only.groundMetres.map {
        ", \(Write.fixed(only.eyeMetres - $0, 1)) m above the ground"
      }
      let offset =
        only.offsetMetres < 0.05
        ? "" : ", \(Write.distance(only.offsetMetres)) from the place asked for"
      return "Eye       at \(Write.fixed(only.eyeMetres, 1)) m\(above ?? ""), over the centre "
        + "of its cell at \(only.usedPlace.text)\(offset)"
    }
    let farthest = observers.map(\.offsetMetres).max() ?? 0
    return "Eyes      \(observers.count), over the centres of their cells"
      + (farthest < 0.05 ? "" : ", up to \(Write.distance(farthest)) from the places asked for")
  }
}
