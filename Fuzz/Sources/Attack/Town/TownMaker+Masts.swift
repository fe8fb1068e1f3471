import BergfriedCore
import Foundation

extension TownMaker {
  mutating func addMast(_ number: Int) {
    guard let (spot, eye) = random.happens(0.3) ? onRoof() ?? onGround() : onGround() else {
      return
    }
    var mast = Mast(name: "Tower \(number)", spot: spot, eye: eye, glasses: [])
    // A naked eye sees all night: one tower is enough of it.
    if !random.happens(0.2) {
      for glass in 0..<random.whole(1...3) { mast.glasses.append(self.glass(glass, of: mast)) }
    }
    town.masts.append(mast)
  }

  /// A tower with one camera that sees all of the main street, if nothing hides it, but for pauses
  /// that are too short to walk it through: who hides half-way gets through in two.
  mutating func addWatchOfMain() {
    guard let main = town.ways.first(where: { $0.name == "Main" }) else { return }
    let (start, end) = (main.points[0], main.points[main.points.count - 1])
    let middle = start.at(0.5, to: end)
    let length = MeasuredLine(main.points).metres
    let aside = (end - start).unit.left * random.pick([-1, 1])
    for _ in 0..<12 {
      let spot = placed(
        middle + aside * (random.between(0.35, 0.6) * town.sideMetres)
          + (end - start) * random.between(-0.2, 0.2))
      guard inTown(spot) else { continue }
      let eye = random.between(4, 25)
      var mast = Mast(name: "Tower W", spot: spot, eye: .aboveGround(eye), glasses: [])
      let pause = max(4, Int(length / town.speedMetresPerSecond * random.between(0.5, 0.9)))
      let look = random.whole(10...90)
      var gaze = gaze(from: mast, first: 0, seconds: look, every: look + pause)
      let way = middle - spot
      gaze.azimuthDegrees = (atan2(way.x, way.y) * 180 / .pi + 360)
        .truncatingRemainder(dividingBy: 360)
      gaze.pitchDegrees = -atan2(eye, way.length) * 180 / .pi
      mast.glasses = [
        Glass(
          name: "Camera W", isRound: false, widthDegrees: 140, heightDegrees: 110, sector: nil,
          slewDegreesPerSecond: nil, looks: [gaze])
      ]
      town.masts.append(mast)
      return
    }
  }

  private mutating func onGround() -> (Spot, Mast.Eye)? {
    let eye = random.pick([random.between(1.5, 6), random.between(5, 15), random.between(10, 30)])
    for _ in 0..<20 {
      let spot =
        random.happens(0.3)
        ? placed(onStreet() + Spot(x: random.between(-4, 4), y: random.between(-4, 4))) : anywhere()
      let isFree =
        inTown(spot)
        && (town.houses.map(\.corners) + town.groves.map(\.corners)).allSatisfy {
          let ring = Ring($0)
          return !ring.contains(spot) && ring.distance(to: spot) > 0.05
        }
      if isFree { return (spot, .aboveGround(eye)) }
    }
    return nil
  }

  func inTown(_ spot: Spot) -> Bool {
    spot.x > 0 && spot.y > 0 && spot.x < town.sideMetres && spot.y < town.sideMetres
  }

  /// On a house, where no other stands; sometimes with something beside it on the same roof.
  private mutating func onRoof() -> (Spot, Mast.Eye)? {
    guard !town.houses.isEmpty else { return nil }
    let house = random.whole(0...town.houses.count - 1)
    let corners = town.houses[house].corners
    var spot = Spot(x: 0, y: 0)
    let weights = corners.map { _ in random.unit() + 0.05 }
    let sum = weights.reduce(0, +)
    for (corner, weight) in zip(corners, weights) { spot = spot + corner * (weight / sum) }
    spot = placed(spot)
    guard inTown(spot), Ring(corners).contains(spot), Ring(corners).distance(to: spot) > 0.05
    else { return nil }
    let others = town.houses.indices.filter { $0 != house }.map { Ring(town.houses[$0].corners) }
    guard others.allSatisfy({ !$0.contains(spot) && $0.distance(to: spot) > 0.05 }) else {
      return nil
    }
    if random.happens(0.4) {
      // A stair's head, a chimney or a belfry on the same roof.
      let top = town.houses[house].heightMetres.upperBound
      let aside = corners[random.whole(0...corners.count - 1)].at(
        random.between(0.1, 0.6), to: spot)
      let part = Self.box(
        aside, along: corners[1] - corners[0], random.between(0.8, 4), random.between(0.8, 4))
      let ring = Ring(part.map { placed($0) })
      if !ring.contains(spot), ring.distance(to: spot) > 0.05 {
        let high = top + random.between(1, 12)
        add(part, heights: high...high + random.pick([0, 3]))
      }
    }
    return (spot, .aboveRoof(random.between(1.5, 8), house: house))
  }

  private mutating func glass(_ number: Int, of mast: Mast) -> Glass {
    let isRound = random.happens(0.3)
    let width =
      isRound
      ? random.pick([3.0, 10, 30, 70, 120]) : random.pick([2.0, 5, 20, 60, 90, 130, 160, 200, 360])
    let height = isRound ? width : random.pick([4.0, 15, 40, 90, 150])
    var glass = Glass(
      name: "\(mast.name) \(isRound ? "glass" : "camera") \(number)", isRound: isRound,
      widthDegrees: width, heightDegrees: height, sector: nil, slewDegreesPerSecond: nil,
      looks: [])
    if random.happens(0.35) {
      glass.looks = [gaze(from: mast, first: 0, seconds: town.nightSeconds, every: nil)]
    } else if random.happens(0.6) {
      let every = random.pick([30, 90, 180, 300])
      let seconds = max(1, Int(Double(every) * random.pick([0.3, 0.7, 0.95])))
      let first = random.whole(0...every - 1)
      glass.looks = [gaze(from: mast, first: first, seconds: seconds, every: every)]
      if random.happens(0.5), every - seconds > 4 {
        glass.looks.append(
          gaze(from: mast, first: first + seconds, seconds: every - seconds, every: every))
      }
    } else {
      var start = random.whole(0...60)
      for _ in 0..<random.whole(2...6) {
        let seconds = random.pick([1, 20, 60, 150])
        glass.looks.append(gaze(from: mast, first: start, seconds: seconds, every: nil))
        start += seconds + random.pick([0, 0, 1, 40])
      }
    }
    if !isRound, max(width, height) < 180, random.happens(0.4) {
      glass.rollDegrees = random.pick([90, 180, -90, 45, random.between(-180, 180).rounded()])
    }
    glass.looks.removeAll { $0.firstSecond >= town.nightSeconds }
    if glass.looks.isEmpty {
      glass.looks = [gaze(from: mast, first: 0, seconds: town.nightSeconds, every: nil)]
    }
    turn(&glass)
    if random.happens(0.05) { lookEverywhere(&glass) }
    if !glass.looks.isEmpty, random.happens(0.12) {
      let pitches = glass.looks.map(\.pitchDegrees)
      glass.pitches =
        max(
          -90, (pitches.min()! - random.between(0.5, 20)).rounded(.down))...min(
          90, (pitches.max()! + random.between(0.5, 20)).rounded(.up))
    }
    return glass
  }

  /// Without looks it holds all that its mount can be turned to.
  private mutating func lookEverywhere(_ glass: inout Glass) {
    glass.looks = []
    let from = Double(random.whole(0...359))
    glass.sector = (from: from, to: from + Double(random.whole(20...340)))
    if random.happens(0.5) { glass.pitches = -60 ... -random.between(1, 10).rounded() }
  }

  /// Gives a glass a mount that turns at some speed, perhaps not all round.
  private mutating func turn(_ glass: inout Glass) {
    guard glass.looks.count > 1 else { return }
    if random.happens(0.6) { glass.slewDegreesPerSecond = random.pick([4, 10, 40]) }
    guard glass.slewDegreesPerSecond != nil, random.happens(0.5) else { return }
    // The widest turn that holds all looks begins after the widest gap between them.
    let azimuths = glass.looks.map(\.azimuthDegrees).sorted()
    let gaps = azimuths.indices.map { index in
      (azimuths[(index + 1) % azimuths.count] - azimuths[index] + 360)
        .truncatingRemainder(dividingBy: 360)
    }
    guard let place = gaps.indices.randomElement(using: &random), gaps[place] > 4 else { return }
    let from = (azimuths[(place + 1) % azimuths.count] - 1 + 360)
      .truncatingRemainder(dividingBy: 360)
    let to = (azimuths[place] + 1).truncatingRemainder(dividingBy: 360)
    glass.sector = (from: from.rounded(.down), to: to.rounded(.up))
  }

  /// A look towards somewhere on a street.
  private mutating func gaze(
    from mast: Mast, first: Int, seconds: Int, every: Int?
  ) -> Gaze {
    let main = town.ways.first { $0.name == "Main" }
    let target =
      main.map { $0.points[0].at(0.5, to: $0.points[$0.points.count - 1]) }
      .flatMap { random.happens(0.5) ? $0 : nil } ?? onStreet()
    let way = target - mast.spot
    var eye = town.groundMetres(at: mast.spot)
    switch mast.eye {
    case .aboveGround(let metres): eye += metres
    case .aboveRoof(let metres, let house):
      eye += metres + town.houses[house].heightMetres.lowerBound
    }
    let rise = town.groundMetres(at: target) + town.personMetres / 2 - eye
    let azimuth = (atan2(way.x, way.y) * 180 / .pi + 360).truncatingRemainder(dividingBy: 360)
    let pitch = atan2(rise, max(way.length, 0.1)) * 180 / .pi
    func rounded(_ degrees: Double) -> Double { (degrees * 100).rounded() / 100 }
    return Gaze(
      azimuthDegrees: min(rounded(azimuth), 359.99),
      pitchDegrees: random.happens(0.15)
        ? random.pick([0, 0, -90, -89, -80]) : rounded(min(max(pitch, -90), 85)),
      firstSecond: first, seconds: seconds, everySeconds: every)
  }
}
