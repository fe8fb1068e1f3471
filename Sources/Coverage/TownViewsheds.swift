import BergfriedCore
public import BergfriedSight
public import BergfriedSurface

/// A town's ground with all that stands on it as surfaces, held so that what is seen from any place
/// takes two sweeps and nothing else.
///
/// *Model.* Eye and targets stand at the centres of cells, and whatever stands in a cell is ground
/// of its own there. A cell is ``Visibility/seen`` if it is whatever the true heights within their
/// bounds are, ``Visibility/possiblySeen`` if it may be with some, and ``Visibility/hidden`` if
/// with none. Nothing hides possibly that an eye in it or a street through it may look out of.
public struct TownViewsheds: Sendable {
  /// What is looked over.
  public let surface: TownSurface
  private let raster: TownRaster
  /// The buildings that one may see through.
  private let pierced: [Int]
  /// The lowest surface without those.
  private let low: Surface

  /// - Parameter errorMetres: how far any height may be off, not negative; the town's own if `nil`.
  /// - Throws: `SurfaceError` for a height beyond a million metres.
  /// - Complexity: O(cells + corners); 16 bytes a cell.
  public init(of town: Town, verticalErrorMetres errorMetres: Double? = nil) throws {
    let own = town.surface
    if let errorMetres, errorMetres != own.verticalErrorMetres {
      surface = try TownSurface(
        ground: own.ground, within: own.groundBounds, transform: own.transform,
        buildings: own.buildings, woods: own.woods, spans: own.spans,
        verticalErrorMetres: errorMetres)
    } else {
      surface = own
    }
    raster = try TownRaster(of: surface)
    pierced = town.isPierced.indices.filter { town.isPierced[$0] }
    low = try raster.low(without: pierced)
  }

  /// What one who looks sees of the ground.
  ///
  /// - Parameters:
  ///   - tower: who looks, placed on ``surface``.
  ///   - question: how tall those are who are looked for, and how light goes; of no other use here.
  ///   - limits: nothing is looked for outside of them; azimuths are the grid's.
  /// - Throws: `SightError`, or `CancellationError`.
  /// - Complexity: two viewsheds; O(cells) more for an eye on a roof or in a house.
  public func viewshed(
    from tower: PlacedTower, asking question: CoverageQuestion, within limits: SightLimits,
    cores: Int
  ) async throws -> Viewshed {
    let surely = try await TowerSweep(raster: raster, question: question, tower: tower)
      .surelySeenGround(within: limits, cores: cores)
    let held = tower.holders.filter { !pierced.contains($0) }
    let lowest = held.isEmpty ? low : try raster.low(without: pierced + held)
    var observer = surely.observer
    observer.eye = .elevation(metres: tower.eyeBoundsMetres.upperBound)
    let possibly = try await lowest.viewshed(
      from: observer, on: raster.high, curvature: question.curvature, cores: cores)
    return joined(surely, possibly)
  }

  /// Unknown ground hides in the highest surface and stays unknown in the lowest.
  private func joined(_ surely: Viewshed, _ possibly: Viewshed) -> Viewshed {
    precondition(surely.window == possibly.window, "\(surely.window), \(possibly.window)")
    var cells = possibly.cells
    let (seen, maybe) = (Visibility.seen.rawValue, Visibility.possiblySeen.rawValue)
    cells.values.withUnsafeMutableBufferPointer { cells in
      surely.cells.values.withUnsafeBufferPointer { surely in
        for place in cells.indices where cells[place] == seen && surely[place] != seen {
          cells[place] = maybe
        }
      }
    }
    return Viewshed(observer: surely.observer, window: surely.window, cells: cells)
  }
}
