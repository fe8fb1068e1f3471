package import BergfriedAnswers
package import BergfriedCore
import BergfriedGDAL

extension WatchScene {
  /// Whom to name on every picture that is made from the map.
  package var credits: [String] { map.isOpenStreetMap ? ["© OpenStreetMap contributors"] : [] }

  /// Tells what was assumed about its files, and what was found in them.
  package func tellWarnings(to listener: RunListener) {
    for warning in warnings { listener(.warning(Wording(warning))) }
  }

  /// Where places of the working frame lie on the earth.
  package var locating: Locating { { [places] point in try? places.lonLat(point) } }
}
