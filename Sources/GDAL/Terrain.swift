public import BergfriedDatum
public import BergfriedSurface

/// A terrain open for reading.
public final class Terrain {
  public let path: String
  public let shape: GridShape
  public let transform: GeoTransform
  public let cellSize: CellSize
  public let crs: String?
  public let isWarped: Bool
  public let heightToMetres: Double
  public let warnings: [String]

  public init(path: String, options: TerrainOptions = .init()) throws {
    throw GDALError(.unavailable, "not written yet")
  }

  public func surface(
    window: GridWindow, progress: ((Double) -> Bool)? = nil
  ) throws -> Surface {
    throw GDALError(.unavailable, "not written yet")
  }

  public func point(ownX: Double, ownY: Double) throws -> (x: Double, y: Double) { (ownX, ownY) }
  public func point(lon: Double, lat: Double) throws -> (x: Double, y: Double) { (lon, lat) }
  public func lonLat(x: Double, y: Double) throws -> (lon: Double, lat: Double)? { nil }
  public func convergenceDegrees(x: Double, y: Double) throws -> Double { 0 }
}
