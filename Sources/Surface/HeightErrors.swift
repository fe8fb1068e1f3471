public import BergfriedCore

/// By how much heights may be wrong, up or down, cell by cell.
public struct HeightErrors: Sendable {
  /// Row by row, in metres, none below 0.
  public let raster: Raster<Float>
  /// The least and the greatest, as decimals of no more digits than a `Float` tells.
  public let rangeMetres: ClosedRange<Double>
  /// The mean of all cells.
  public let meanMetres: Double
  private let least: Float

  /// - Precondition: none is negative or no number, and there is one at least.
  /// - Complexity: O(cells).
  public init(_ raster: Raster<Float>) {
    precondition(!raster.values.isEmpty, "errors of no cell")
    var (least, greatest, sum) = (Float.infinity, Float(0), 0.0)
    for metres in raster.values {
      precondition(metres >= 0 && metres.isFinite, "a height cannot be off by \(metres) m")
      (least, greatest, sum) = (min(least, metres), max(greatest, metres), sum + Double(metres))
    }
    self.raster = raster
    self.least = least
    rangeMetres = HeightErrors.decimal(least)...HeightErrors.decimal(greatest)
    meanMetres = min(
      max(sum / Double(raster.values.count), rangeMetres.lowerBound), rangeMetres.upperBound)
  }

  /// The number that a `Float` was written for: 0.1 and not 0.100000001490116.
  private static func decimal(_ value: Float) -> Double { Double("\(value)") ?? Double(value) }

  /// By how much the error of a cell is more than the least of all, in metres, by its place in
  /// storage.
  func excessMetres(at index: Int) -> Double { Double(raster.values[index]) - Double(least) }

  /// The error of a cell in metres, by its place in storage.
  func metres(at index: Int) -> Double { rangeMetres.lowerBound + excessMetres(at: index) }
}
