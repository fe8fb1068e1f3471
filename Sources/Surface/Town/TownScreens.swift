import BergfriedCore

/// All that may hide in a town, exactly where the map draws it: the ground, and the sides of
/// buildings, woods and bridges.
///
/// *Model.* A building is a prism on its outline, level at its top: the ground at its foot, highest
/// or lowest, and its greatest or least height above that. A wood is as high as it may grow above
/// the ground, along its border and over all centres of cells inside. A bridge is a prism up to its
/// deck and parapets. What is under or inside any of them is told apart, see ``Shelter``.
package final class TownScreens: Sendable {
  package let screens: [Screen]
  package let index: ScreenIndex
  /// The highest ground with woods on it, unknown ground standing above everything else; and the
  /// same on the ground as the elevation model has it.
  package let raised: Surface
  package let typicallyRaised: Surface
  /// How high each owner reaches.
  package let tops: [Tops]
  /// Whether the map does not tell how high each owner is.
  package let isAssumed: [Bool]
  let areas: AreaIndex

  /// How high something reaches, in the ground's heights, without any error counted in.
  package struct Tops: Hashable, Sendable {
    /// At the most; a wood is higher than anyone under it.
    package let highestMetres: Double
    /// `-infinity` for what need not be there, or most likely is not.
    package let lowestMetres: Double
    package let typicalMetres: Double

    package init(highestMetres: Double, lowestMetres: Double, typicalMetres: Double) {
      self.highestMetres = highestMetres
      self.lowestMetres = lowestMetres
      self.typicalMetres = typicalMetres
    }
  }

  /// What a screen belongs to.
  package enum Owner: Hashable, Sendable {
    case building(Int)
    case wood(Int)
    case span(Int)
  }

  init(
    ground: Surface, within bounds: GroundBounds, transform: GeoTransform, buildings: [Building],
    woods: [Wood], spans: [Span]
  ) throws {
    var draft = ScreenDraft(ground: ground, within: bounds, transform: transform)
    for (number, building) in buildings.enumerated() {
      draft.add(building, owner: Int32(number))
    }
    for (number, wood) in woods.enumerated() {
      draft.add(wood, owner: Int32(buildings.count + number))
    }
    for (number, span) in spans.enumerated() {
      draft.add(span, owner: Int32(buildings.count + woods.count + number))
    }
    screens = draft.screens
    tops = draft.tops
    isAssumed = buildings.map(\.isAssumed) + woods.map(\.isAssumed) + spans.map { _ in false }
    index = ScreenIndex(draft.screens, isAssumed: isAssumed, within: draft.bounds)
    raised = try TownScreens.raised(bounds.highest, transform, woods)
    typicallyRaised = bounds.isExact ? raised : try TownScreens.raised(ground, transform, woods)
    areas = AreaIndex(
      index, draft.screens,
      areas: buildings.map(\.area) + woods.map(\.area) + spans.map(\.area))
  }

  private static func raised(
    _ ground: Surface, _ transform: GeoTransform, _ woods: [Wood]
  ) throws -> Surface {
    if woods.isEmpty, ground.unknownCount == 0 { return ground }
    return try Surface(changing: ground) { heights in
      for wood in woods {
        wood.area.forEachRun(of: transform, in: ground.shape) { row, columns in
          let first = row * ground.shape.columns
          for index in first + columns.lowerBound..<first + columns.upperBound
          where ground.heights[index] > Surface.unknownLimit {
            heights[index] = max(
              heights[index], (Double(ground.heights[index]) + wood.heightMetres).floatAbove)
          }
        }
      }
      guard ground.unknownCount > 0 else { return }
      let wall = (max(heights.max() ?? 0, 0) + Float(TownSurface.wallMetres))
      for index in heights.indices where heights[index] <= Surface.unknownLimit {
        heights[index] = wall
      }
    }
  }
}
