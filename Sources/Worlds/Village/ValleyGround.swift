import BergfriedCore

/// The bare ground of the alpine valley: a trough that glaciers left, a lake in its basin, a river
/// that feeds it, an alluvial fan where a torrent leaves the northern slope, a rocky knoll on the
/// shore, and the mountains on both sides.
///
/// Points are in the valley's own frame, in metres: `along` up the valley, `across` towards its
/// northern side, 0, 0 on the church square.
struct ValleyGround {
  static let lakeLevelMetres = 1436.0
  /// Where the torrent leaves its gorge: the tip of the fan.
  static let fanTip = (along: 0.0, across: 250.0)
  static let knoll = (along: -335.0, across: -52.0)

  private let bends: ValueNoise
  private let shores: ValueNoise
  private let crests: ValueNoise
  private let gullies: ValueNoise
  private let rocks: [ValueNoise]

  init(seed: UInt64) {
    func noise(_ use: Int) -> ValueNoise {
      ValueNoise(salt: LatticeNoise.salt(seed: seed, use: 1000 + use))
    }
    bends = noise(0)
    shores = noise(1)
    crests = noise(2)
    gullies = noise(3)
    rocks = (0..<8).map { noise(10 + $0) }
  }

  /// The ground's height in metres, the water's where there is a lake.
  func heightMetres(_ along: Double, _ across: Double) -> Double {
    max(ValleyGround.lakeLevelMetres, bedMetres(along, across))
  }

  /// How deep the river and its banks cut into the valley's floor here, from 0 to 1.
  func river(_ along: Double, _ across: Double) -> Double {
    let middle = axis(along) + 45 * bends.value(along / 310, 7.5) - 40
    return Shaping.step((across - middle).magnitude, from: 15, to: 5)
      * Shaping.step(along, from: -420, to: -300)
  }

  private func bedMetres(_ along: Double, _ across: Double) -> Double {
    let offset =
      across - axis(along) + 34 * shores.value(along / 190, across / 190)
      + 9 * shores.value(along / 47, across / 47 + 50)
    let rise = wall(along, offset)
    var height = floor(along) + rise + mountains(along, across, above: rise)
    height -= gorge(along, across) * Shaping.step(rise, from: 10, to: 160)
    height += 0.9 * shores.value(along / 60, across / 60 + 90)
    height -= 2.6 * river(along, across)
    height = Shaping.larger(height, fan(along, across), width: 5)
    return height + knoll(along, across)
  }

  /// The valley's middle line: straight by the village, winding farther off.
  func axis(_ along: Double) -> Double {
    let far = Shaping.step(along.magnitude, from: 500, to: 2500)
    return -420 + far * 420 * bends.value(along / 1900, 0.5)
  }

  /// The floor's height along the middle line, the lake's basin in it.
  private func floor(_ along: Double) -> Double {
    let level = ValleyGround.lakeLevelMetres
    let meadows = level + 2.2 + 0.011 * max(0, along + 250)
    let basin = level - 38 * Shaping.step(along, from: -230, to: -800)
    let dam = 44 * Shaping.step(along, from: -2700, to: -3500)
    return along > -230 ? meadows : basin + dam + 2.2
  }

  /// The valley's walls: how far the ground rises above its floor, by the distance from the middle.
  private func wall(_ along: Double, _ offset: Double) -> Double {
    let bay = offset > 0 ? 360 * Shaping.bell((along - 20) / 900) : 0
    let lake = 130 * Shaping.step(along, from: -350, to: -900)
    let flat = 190 + lake + bay + 60 * bends.value(along / 700, offset > 0 ? 3.5 : 5.5)
    let beyond = offset.magnitude - flat
    let foot = (beyond + (beyond * beyond + 3600).squareRoot()) / 2
    let steepness = offset > 0 ? 0.74 : 0.88
    return Shaping.saturated(steepness * foot * foot / (foot + 170), limit: 1500)
  }

  /// Ridges, horns and gullies: nothing on the valley's floor, more the higher the ground.
  private func mountains(_ along: Double, _ across: Double, above rise: Double) -> Double {
    guard rise > 1 else { return 0 }
    let high = Shaping.step(rise, from: 150, to: 900)
    // Ridges of smooth noise run in even arcs; bent by rougher noise they look broken.
    let x =
      along + 150 * rocks[1].value(along / 340, across / 340)
      + 45 * rocks[2].value(along / 110, across / 110)
    let y =
      across + 150 * rocks[3].value(along / 340, across / 340)
      + 45 * rocks[4].value(along / 110, across / 110)
    let ridge = 1 - crests.value(x / 700, y / 700).magnitude
    let spur = 1 - crests.value(x / 310 + 40, y / 310).magnitude
    let gully = 1 - gullies.value(x / 210 + y / 900, y / 560).magnitude
    let low = Shaping.step(rise, from: 15, to: 260)
    return high
      * (620 * weathered(along / 1150, across / 1150) + 330 * (ridge * ridge - 0.45) + 110
        * (spur - 0.6))
      + low * (70 * weathered(along / 420 + 30, across / 420) - 55 * gully * gully * gully)
  }

  /// Octaves of noise, each weaker where those before it are steep, as weather wears ground down.
  private func weathered(_ startX: Double, _ startY: Double) -> Double {
    var (x, y) = (startX, startY)
    var (slopeX, slopeY) = (0.0, 0.0)
    var amplitude = 1.0
    var sum = 0.0
    for noise in rocks {
      let sample = noise.sample(x, y)
      slopeX += sample.alongX * 0.5
      slopeY += sample.alongY * 0.5
      sum += amplitude * sample.value / (1 + slopeX * slopeX + slopeY * slopeY)
      amplitude *= 0.5
      // A turn by 3/5 and 4/5, and twice the size.
      (x, y) = (1.2 * x - 1.6 * y, 1.6 * x + 1.2 * y)
    }
    return sum
  }

  /// How deep the torrent has cut into the slope above the fan.
  private func gorge(_ along: Double, _ across: Double) -> Double {
    let above = across - ValleyGround.fanTip.across
    guard above > -150 else { return 0 }
    let middle =
      ValleyGround.fanTip.along + 70 * bends.value(across / 420, 11.5)
      * Shaping.step(above, from: 40, to: 400) + 0.12 * above
    let width = 70 + 0.16 * max(0, above)
    return Shaping.bell((along - middle) / width) * (35 + 0.16 * max(0, above))
      * Shaping.step(above, from: -150, to: 250)
  }

  /// The fan's own height: a hollow cone from its tip down into the lake.
  private func fan(_ along: Double, _ across: Double) -> Double {
    let right = along - ValleyGround.fanTip.along
    let up = across - ValleyGround.fanTip.across
    let distance = (right * right + up * up).squareRoot()
    let rest = max(0, 1 - distance / 640)
    let ripple =
      1.2 * shores.value(along / 80 + 20, across / 80) * Shaping.step(rest, from: 0, to: 0.4)
    return ValleyGround.lakeLevelMetres - 14 + 86 * rest * rest.squareRoot() + ripple
  }

  /// A hump of hard rock with an almost flat top for a castle.
  private func knoll(_ along: Double, _ across: Double) -> Double {
    let right = (along - ValleyGround.knoll.along) / 118
    let up = (across - ValleyGround.knoll.across) / 88
    let bent =
      1 + 0.2 * shores.value(along / 55, across / 55 + 30)
      + 0.07 * shores.value(along / 17, across / 17 + 30)
    let distance = (right * right + up * up).squareRoot() * bent
    guard distance < 1 else { return 0 }
    return min(46 * Shaping.bell(distance), 31 + 1.5 * shores.value(along / 23, across / 23))
  }
}

extension ValleyGround {
  func heightMetres(at point: MapPoint) -> Double {
    let place = ValleyFrame.place(x: point.x, y: point.y)
    return heightMetres(place.along, place.across)
  }
}
