import BergfriedCore
import BergfriedEssentials
import BergfriedSight
import BergfriedSurface

/// What `viewshed` tells about its answer, as JSON and as text.
package struct ViewshedReport: Encodable, Sendable {
  package struct Output: Encodable, Sendable {
    package let path: String
    /// As `viewshed` names its modes.
    package let mode: String
    package let columns: Int
    package let rows: Int
    package let cellWidthMetres: Double
    package let cellHeightMetres: Double
    package let noData: Double?

    package init(
      path: String, mode: String, columns: Int, rows: Int, cellWidthMetres: Double,
      cellHeightMetres: Double, noData: Double?
    ) {
      self.path = path
      self.mode = mode
      self.columns = columns
      self.rows = rows
      self.cellWidthMetres = cellWidthMetres
      self.cellHeightMetres = cellHeightMetres
      self.noData = noData
    }
  }

  package struct Cells: Encodable, Sendable {
    /// Surely, where heights may be off.
    package let seen: Int
    /// Left out where heights are taken as they are.
    package let possiblySeen: Int?
    package let hidden: Int
    package let unknown: Int
    package let outsideLimits: Int

    package init(
      seen: Int, possiblySeen: Int?, hidden: Int, unknown: Int, outsideLimits: Int
    ) {
      self.seen = seen
      self.possiblySeen = possiblySeen
      self.hidden = hidden
      self.unknown = unknown
      self.outsideLimits = outsideLimits
    }
  }

  package struct Area: Encodable, Sendable {
    package let seenSquareMetres: Double
    package let lookedAtSquareMetres: Double
    /// Of the known ground within the limits, 0 to 1.
    package let seenShare: Double?
    /// What is seen with some heights and hidden with others; left out where these are taken as
    /// they are.
    package let possiblySquareMetres: Double?
    package let possiblyShare: Double?

    package init(
      seenSquareMetres: Double, lookedAtSquareMetres: Double, seenShare: Double?,
      possiblySquareMetres: Double?, possiblyShare: Double?
    ) {
      self.seenSquareMetres = seenSquareMetres
      self.lookedAtSquareMetres = lookedAtSquareMetres
      self.seenShare = seenShare
      self.possiblySquareMetres = possiblySquareMetres
      self.possiblyShare = possiblyShare
    }
  }

  package struct Farthest: Encodable, Sendable {
    package let observer: String
    package let observerName: String?
    /// In the output raster, from 0.
    package let column: Int
    package let row: Int
    package let place: PlaceReport
    package let distanceMetres: Double
    package let azimuthDegrees: Double

    package init(
      observer: String, observerName: String?, column: Int, row: Int, place: PlaceReport,
      distanceMetres: Double, azimuthDegrees: Double
    ) {
      self.observer = observer
      self.observerName = observerName
      self.column = column
      self.row = row
      self.place = place
      self.distanceMetres = distanceMetres
      self.azimuthDegrees = azimuthDegrees
    }
  }

  package struct Seconds: Encodable, Sendable {
    package let read: Double
    package let compute: Double
    package let write: Double

    package init(
      read: Double, compute: Double, write: Double
    ) {
      self.read = read
      self.compute = compute
      self.write = write
    }
  }

  package let schema = DocumentKind.viewshed
  package let version: String
  package let command: String
  package let inputs: [InputFile]
  package let output: Output
  package let curvatureCoefficient: Double
  /// Of the body that the terrain is of.
  package let bodyRadiusMetres: Double
  /// Left out where heights are taken as they are.
  package let verticalError: ErrorReport?
  package let observers: [ObserverReport]
  package let cells: Cells
  package let area: Area
  package let farthest: Farthest?
  package let seconds: Seconds
  package let cellsPerSecond: Double
  package let warnings: [String]

  package init(
    version: String, command: String, inputs: [InputFile], output: Output,
    curvatureCoefficient: Double, bodyRadiusMetres: Double, verticalError: ErrorReport?,
    observers: [ObserverReport], cells: Cells, area: Area, farthest: Farthest?, seconds: Seconds,
    cellsPerSecond: Double, warnings: [String]
  ) {
    self.version = version
    self.command = command
    self.inputs = inputs
    self.output = output
    self.curvatureCoefficient = curvatureCoefficient
    self.bodyRadiusMetres = bodyRadiusMetres
    self.verticalError = verticalError
    self.observers = observers
    self.cells = cells
    self.area = area
    self.farthest = farthest
    self.seconds = seconds
    self.cellsPerSecond = cellsPerSecond
    self.warnings = warnings
  }
}
