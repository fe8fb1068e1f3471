public import BergfriedCore

extension Watch {
  /// A place as the file gives it.
  public enum Position: Hashable, Sendable {
    /// In degrees (WGS 84).
    case geographic(lon: Double, lat: Double)
    /// In the working frame.
    case frame(MapPoint)
  }
}
