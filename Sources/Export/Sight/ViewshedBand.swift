import BergfriedCore
package import BergfriedGDAL
package import BergfriedScene
package import BergfriedSight

/// The band that a viewshed is written as.
package struct ViewshedBand {
  package let name: String
  package let values: RasterFile.Values
  /// What stands for unknown ground; `nil` where no value does.
  package let noData: Double?
  /// How programs show the values; `nil` where they are measures or sets.
  package let palette: RasterPalette?

  package init(_ answer: ViewshedAnswer, bytes: ByteValues) {
    let combined = answer.combined
    name = ViewshedBand.name(of: combined.mode)
    guard combined.mode != .visibility else {
      // What the states stand for is put in their place on the way into the file.
      values = .codes(combined.visibility.values, CodeMeanings(bytes.table))
      noData = Double(bytes.noData)
      palette = RasterPalette(bytes, isBounded: answer.scene.errors != nil)
      return
    }
    values = RasterFile.Values(combined.values)
    noData = combined.noData
    palette =
      combined.mode == .count ? RasterPalette(counts: answer.eyes.count, unknown: 255) : nil
  }

  private static func name(of mode: CombinedMode) -> String {
    switch mode {
    case .visibility: "visibility"
    case .count: "number of observers"
    case .observers: "observers, one bit each"
    case .heightAboveGround: "height needed to be seen"
    case .elevation: "elevation needed to be seen"
    case .pitch: "pitch of the sight line"
    }
  }
}

extension RasterFile.Values {
  package init(_ values: CombinedValues) {
    switch values {
    case .bytes(let numbers): self = .bytes(numbers)
    case .shorts(let numbers): self = .shorts(numbers)
    case .longs(let numbers): self = .longs(numbers)
    case .words(let numbers): self = .words(numbers)
    case .floats(let numbers): self = .floats(numbers)
    }
  }
}
