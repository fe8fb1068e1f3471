package import BergfriedGDAL

extension RasterPalette {
  /// Seen and hidden ground in the map's colours; of two states with one value the first counts.
  package init(_ bytes: ByteValues, isBounded: Bool) {
    self.init()
    if isBounded { set(bytes.possible, to: FeatureColour(red: 255, green: 224, blue: 130)) }
    set(bytes.outOfRange, to: FeatureColour(red: 222, green: 222, blue: 219))
    setTransparent(bytes.noData)
    set(bytes.invisible, to: FeatureColour(red: 140, green: 156, blue: 176))
    set(bytes.visible, to: FeatureColour(red: 255, green: 168, blue: 20))
  }

  /// From hidden ground over what one observer sees to what all of them see.
  ///
  /// - Parameter unknown: what stands for unknown ground; `nil` where nothing does.
  package init(counts: Int, unknown: UInt8?) {
    self.init()
    set(0, to: FeatureColour(red: 140, green: 156, blue: 176))
    for count in stride(from: 1, through: min(counts, 254), by: 1) {
      let share = Double(count - 1) / Double(max(counts - 1, 1))
      set(UInt8(count), to: RasterPalette.warm(share))
    }
    if let unknown { setTransparent(unknown) }
  }

  /// From a light yellow, at 0, to a dark red, at 1.
  private static func warm(_ share: Double) -> FeatureColour {
    let stops: [(Double, Double, Double)] = [(255, 237, 160), (254, 153, 41), (153, 0, 13)]
    let place = share * 2
    let first = min(Int(place), 1)
    let part = place - Double(first)
    let (a, b) = (stops[first], stops[first + 1])
    func mixed(_ a: Double, _ b: Double) -> UInt8 { UInt8((a + (b - a) * part).rounded()) }
    return FeatureColour(red: mixed(a.0, b.0), green: mixed(a.1, b.1), blue: mixed(a.2, b.2))
  }
}
