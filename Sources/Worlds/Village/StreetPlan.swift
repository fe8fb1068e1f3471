import BergfriedCore

/// The village's streets: arcs round the fan that keep their height, lanes straight up and down
/// it, and the roads out of the village.
///
/// Points are along and across the valley; ``ValleyFrame`` turns them onto the map.
enum StreetPlan {
  /// A direction from the fan's tip, as a right triangle with whole sides: along, downhill, length.
  private typealias Spoke = (along: Double, down: Double, length: Double)

  /// From 53 degrees down the valley to 53 degrees up it, west to east.
  private static let spokes: [Spoke] = [
    (-4, 3, 5), (-3, 4, 5), (-8, 15, 17), (-5, 12, 13), (-7, 24, 25), (-9, 40, 41), (0, 1, 1),
    (9, 40, 41), (7, 24, 25), (5, 12, 13), (8, 15, 17), (3, 4, 5), (4, 3, 5),
  ]

  static let streets: [Village.Street] = [
    street("Main Street", 7, arc(250, spokes) + [(300, 52), (420, -12), (580, -60), (820, -96)]),
    street("Lake Road", 6, arc(405, spokes[1...11]) + [(330, -66), (420, -12)]),
    street("Garden Lane", 4, arc(326, spokes[3...10])),
    street("Upper Lane", 4, arc(140, spokes[1...11])),
    street("Church Lane", 4, radial(spokes[6], 80, 405)),
    street("Castle Lane", 4, radial(spokes[1], 140, 405)),
    street("Mill Lane", 4, radial(spokes[11], 140, 405)),
    street("School Lane", 4, radial(spokes[4], 140, 405)),
    street("Inn Lane", 4, radial(spokes[9], 140, 405)),
    street("Castle Road", 4, arc(250, spokes[0...0]) + [(-262, 62), (-322, 20), (-335, -20)]),
    street(
      "Bridge Road", 6,
      arc(405, spokes[9...9]) + [(172, -260), (168, -440), (196, -580), (330, -640), (520, -650)]),
    street("Alp Road", 4, arc(140, spokes[11...11]) + [(150, 190), (260, 260), (420, 300)]),
  ]

  /// A way for people on foot, and whether it runs under a roof or through a wall.
  typealias Path = (name: String, isCovered: Bool, points: [MapPoint])

  /// Through the gate in the castle's wall into its yard, and through the hotel to the shore.
  static let paths =
    passage("Castle Gate", (along: -335, across: -20), through: (-33, -41), to: -47)
    + passage("Hotel Passage", (along: 0, across: -155), through: (-167, -185), to: -197)

  /// A path straight down the valley's side, covered on the middle of its three parts.
  private static func passage(
    _ name: String, _ start: (along: Double, across: Double), through wall: (Double, Double),
    to end: Double
  ) -> [Path] {
    let stops = [start.across, wall.0, wall.1, end].map {
      ValleyFrame.point(start.along, $0)
    }
    return (0..<3).map { (name, $0 == 1, [stops[$0], stops[$0 + 1]]) }
  }

  private static func street(
    _ name: String, _ width: Double, _ points: [(along: Double, across: Double)]
  ) -> Village.Street {
    Village.Street(
      name: name, points: points.map { ValleyFrame.point($0.along, $0.across) },
      widthMetres: width)
  }

  private static func arc(
    _ radius: Double, _ spokes: some Sequence<Spoke>
  ) -> [(along: Double, across: Double)] {
    spokes.map { point($0, radius) }
  }

  private static func radial(
    _ spoke: Spoke, _ start: Double, _ end: Double
  ) -> [(along: Double, across: Double)] {
    [point(spoke, start), point(spoke, end)]
  }

  private static func point(_ spoke: Spoke, _ radius: Double) -> (along: Double, across: Double) {
    (
      ValleyGround.fanTip.along + radius * spoke.along / spoke.length,
      ValleyGround.fanTip.across - radius * spoke.down / spoke.length
    )
  }
}
