import BergfriedDatum
import BergfriedGDAL
import BergfriedSurface

extension TownMap {
  /// The places and buildings of a name, such as a school.
  func points(named name: String) -> [MapPoint] {
    places.filter { $0.name == name }.map(\.point)
      + buildings.filter { $0.name == name }.compactMap { $0.area.bounds?.centre }
  }
}
