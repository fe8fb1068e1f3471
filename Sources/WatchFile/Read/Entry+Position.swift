import BergfriedDatum

extension Entry {
  static let frameMetres = -1e8...1e8

  /// Reads `[lon, lat]`.
  func geographic() -> Watch.Position? {
    numbers("a position [lon, lat] in degrees", [-180...180, -90...90])
      .map { .geographic(lon: $0[0], lat: $0[1]) }
  }

  /// Reads `[x, y]`.
  func framed() -> Watch.Position? {
    numbers(
      "a position [x, y] in metres of the working frame", [Entry.frameMetres, Entry.frameMetres]
    )
    .map { .frame(MapPoint(x: $0[0], y: $0[1])) }
  }
}
