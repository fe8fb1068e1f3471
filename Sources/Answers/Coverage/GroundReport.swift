import BergfriedCore
import BergfriedCoverage
import BergfriedEssentials
import BergfriedStreets
import BergfriedSurface
import BergfriedWatchFile

/// What `coverage` tells of a watch without a map: how much of the ground is seen.
///
/// *Model.* Ground is told of by cells (``GroundTimes``). A cell is surely seen if someone anywhere
/// in it is, at some time of the night and whatever the heights are; possibly if at some place in
/// it someone may be. What is surely seen is therefore no more than what really is, and with what
/// possibly is no less.
public struct GroundReport: Encodable, Sendable {
  /// How much of some ground is seen.
  public struct Part: Encodable, Sendable {
    /// Its name.
    public let name: String
    /// On known ground.
    public let squareMetres: Double
    /// What is surely seen.
    public let surelySquareMetres: Double
    /// What is possibly seen and not surely.
    public let possiblySquareMetres: Double

    package init(
      name: String, squareMetres: Double, surelySquareMetres: Double, possiblySquareMetres: Double
    ) {
      self.name = name
      self.squareMetres = squareMetres
      self.surelySquareMetres = surelySquareMetres
      self.possiblySquareMetres = possiblySquareMetres
    }
  }

  /// What one tower sees.
  public struct TowerLine: Encodable, Sendable {
    /// Its name.
    public let name: String
    /// How high its eye is, in the heights of the terrain.
    public let eyeMetres: Double
    /// What is surely seen.
    public let surelySquareMetres: Double
    /// What is possibly seen and not surely.
    public let possiblySquareMetres: Double
    /// Surely seen from nowhere else.
    public let onlySquareMetres: Double

    package init(
      name: String, eyeMetres: Double, surelySquareMetres: Double, possiblySquareMetres: Double,
      onlySquareMetres: Double
    ) {
      self.name = name
      self.eyeMetres = eyeMetres
      self.surelySquareMetres = surelySquareMetres
      self.possiblySquareMetres = possiblySquareMetres
      self.onlySquareMetres = onlySquareMetres
    }
  }

  package let schema = DocumentKind.groundCoverage
  /// The version of the program that wrote it.
  public let version: String
  /// The watch file's path.
  public let watch: String
  /// How wide the cells are.
  public let cellMetres: Double
  /// Of all ground.
  public let ground: Part
  /// Ground of unknown height.
  public let unknownSquareMetres: Double
  /// Zones that are only a name to look at.
  public let zones: [Part]
  /// One a tower in use.
  public let towers: [TowerLine]
  /// Left out where no raster says it.
  package let verticalError: ErrorReport?
  /// The files that were written.
  public let outputs: [String]
  /// Where the time went, as far as it was taken.
  package var seconds: [Timings.Stage]

  package init(
    version: String, watch: String, cellMetres: Double, ground: Part, unknownSquareMetres: Double,
    zones: [Part], towers: [TowerLine], verticalError: ErrorReport?, outputs: [String],
    seconds: [Timings.Stage]
  ) {
    self.version = version
    self.watch = watch
    self.cellMetres = cellMetres
    self.ground = ground
    self.unknownSquareMetres = unknownSquareMetres
    self.zones = zones
    self.towers = towers
    self.verticalError = verticalError
    self.outputs = outputs
    self.seconds = seconds
  }
}

extension GroundReport {

  /// A few lines for a person.
  package var text: String {
    (lines + outputs.map { "Written   \($0)" }).joined(separator: "\n") + "\n"
  }

  private var lines: [String] {
    var lines = [
      "Ground    \(Format.area(ground.squareMetres)) in cells of \(Format.distance(cellMetres))"
        + (unknownSquareMetres > 0
          ? ", besides \(Format.area(unknownSquareMetres)) of unknown height" : ""),
      "Seen      " + GroundReport.shares(ground),
    ]
    lines += zones.map {
      "Zone      \($0.name), \(Format.area($0.squareMetres)): " + GroundReport.shares($0)
    }
    for tower in towers {
      lines.append(
        "  \(tower.name): surely \(Format.area(tower.surelySquareMetres)), possibly "
          + "\(Format.area(tower.possiblySquareMetres)), "
          + "\(Format.area(tower.onlySquareMetres)) from no other tower")
    }
    if let verticalError { lines.append("Errors    \(verticalError.text)") }
    return lines
  }

  package static func shares(_ part: Part) -> String {
    func share(_ metres: Double) -> String {
      part.squareMetres > 0
        ? "\(Format.area(metres)) (\(Format.fixed(100 * metres / part.squareMetres, 1)) %)"
        : "nothing"
    }
    let unseen = part.squareMetres - part.surelySquareMetres - part.possiblySquareMetres
    return "surely \(share(part.surelySquareMetres)), possibly "
      + "\(share(part.possiblySquareMetres)), unseen \(share(max(0, unseen)))"
  }
}
