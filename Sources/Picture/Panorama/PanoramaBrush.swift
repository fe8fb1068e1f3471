import BergfriedCore
import BergfriedSight

/// One column of a layer being painted.
struct PanoramaBrush {
  let layer: PanoramaLayer
  let column: Int
  let air: PanoramaAir
  let look: PanoramaLook
  /// What stands in the surface's cells, as they lie in storage.
  let cover: UnsafePointer<PanoramaCover>?

  /// Paints some rows over the sky, where nothing nearer hides them.
  ///
  /// - Parameter colours: of these rows.
  func paint(
    _ rows: Range<Int>, over colours: UnsafeMutableBufferPointer<Colour>, _ batch: PanoramaBatch
  ) {
    let ground = layer.panorama.ground
    let first = column * ground.rows
    for row in rows {
      let place = first + row
      if let nearer = layer.nearer, nearer.distances[place] != PanoramaGround.sky { continue }
      let distance = ground.distances[place]
      if distance >= 0 {
        let index = ground.indices[place]
        if let cover, cover[index] == .building {
          colours[row - rows.lowerBound] = building(row, distance: Double(distance), index)
        } else {
          batch.add(row: row, distance: distance)
          if batch.isFull { paint(batch, from: rows.lowerBound, over: colours) }
        }
      } else if distance == PanoramaGround.unknown, layer.nearer == nil {
        colours[row - rows.lowerBound] =
          (column + row) % 9 < 2 ? Palette.unknownHatch : Palette.unknown
      }
    }
    paint(batch, from: rows.lowerBound, over: colours)
  }

  /// Paints open ground.
  private func paint(
    _ batch: PanoramaBatch, from first: Int, over colours: UnsafeMutableBufferPointer<Colour>
  ) {
    layer.ground.heights.settle(batch, look)
    for pixel in 0..<batch.count {
      batch[.haze][pixel] = air.share(atMetres: Double(batch[.distance][pixel]))
    }
    for pixel in 0..<batch.count {
      batch[.line][pixel] = layer.outline.strength(
        column, batch.row(pixel), distance: Double(batch[.distance][pixel]))
    }
    for pixel in 0..<batch.count {
      let colour = layer.ground.colour(look, batch, pixel, cover)
      colours[batch.row(pixel) - first] = finished(
        colour, haze: batch[.haze][pixel], line: batch[.line][pixel])
    }
    batch.clear()
  }

  /// The colour of a pixel that shows a building.
  private func building(_ row: Int, distance: Double, _ index: Int) -> Colour {
    finished(
      layer.ground.building(look, distance: distance, index: index),
      haze: air.share(atMetres: distance),
      line: layer.outline.strength(column, row, distance: distance))
  }

  /// A colour with air before it and a line over it.
  @inline(__always)
  private func finished(_ colour: Colour, haze: Float, line: Float) -> Colour {
    colour.mixed(with: PanoramaPalette.haze, share: haze)
      .mixed(with: PanoramaPalette.outline, share: line * (0.85 - 0.6 * haze))
  }
}

extension PanoramaLayer {
  /// Calls `body` with what paints a column.
  func withBrush(_ column: Int, air: PanoramaAir, _ body: (PanoramaBrush) -> Void) {
    let azimuth = panorama.strip.azimuthDegrees(ofColumn: column)
    let look = PanoramaLook(Angle.direction(azimuthDegrees: azimuth))
    ground.withCover { cover in
      body(PanoramaBrush(layer: self, column: column, air: air, look: look, cover: cover))
    }
  }
}
