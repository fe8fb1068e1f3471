public import BergfriedCore
public import BergfriedCoverage

extension Watch {
  /// The towers in the working frame, as coverage takes them. What is in reserve never looks.
  ///
  /// - Parameters:
  ///   - point: brings a position into the working frame.
  ///   - polygon: brings a zone's area into it; called for zones that are looked at.
  ///   - named: finds what a name of the map stands for.
  public func placedTowers<Failure: Error>(
    point: (Position) throws(Failure) -> MapPoint,
    polygon: (Zone) throws(Failure) -> MapPolygon,
    named: (String) throws(Failure) -> BergfriedCoverage.Look.Target
  ) throws(Failure) -> [BergfriedCoverage.Tower] {
    var placed: [BergfriedCoverage.Tower] = []
    for tower in towers {
      var telescopes: [BergfriedCoverage.Telescope] = []
      for telescope in tower.telescopes {
        var looks: [BergfriedCoverage.Look] = []
        for look in telescope.looks {
          let target: BergfriedCoverage.Look.Target
          switch look.target {
          case .direction(let azimuth, let pitch):
            target = .direction(azimuthDegrees: azimuth, pitchDegrees: pitch)
          case .position(let position): target = .point(try point(position))
          case .tower(let index): target = .point(try point(towers[index].position))
          case .zone(let index): target = .area(try polygon(zones[index]))
          case .named(let name): target = try named(name)
          }
          looks.append(BergfriedCoverage.Look(target: target, times: look.times))
        }
        var instrument = telescope.instrument
        instrument.schedule =
          telescope.isInReserve ? .reserve : looks.isEmpty ? .always : .looks(looks)
        telescopes.append(instrument)
      }
      placed.append(
        BergfriedCoverage.Tower(
          name: tower.name, point: try point(tower.position), eye: tower.eye,
          telescopes: telescopes))
    }
    return placed
  }
}
