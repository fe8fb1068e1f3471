import BergfriedCore
import Yams

extension Entry {
  static let frameMetres = -1e8...1e8

  /// Reads `[lon, lat]`.
  func geographic() -> Watch.Position? {
    let given = node.sequence?.compactMap { $0.scalar.flatMap { Double($0.string) } } ?? []
    if given.count == 2, given[0].magnitude <= 90, given[1].magnitude > 90,
      given[1].magnitude <= 180
    {
      fail(
        "[\(Format.plain(given[0])), \(Format.plain(given[1]))] is no position [lon, lat] in "
          + "degrees: longitude goes first, so give "
          + "[\(Format.plain(given[1])), \(Format.plain(given[0]))]")
      return nil
    }
    return numbers("a position [lon, lat] in degrees", [-180...180, -90...90])
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
