/// A piece of land in a town with one building on it.
struct TownLot {
  /// Cells along a lot's side.
  static let side = 36

  let left: Int
  let top: Int
  let heightMetres: Float
  private let halfLength: Double
  private let halfWidth: Double
  private let rotation: Rotation

  /// The lot with this corner; `nil` where it stays open, one time in eight.
  init?(left: Int, top: Int, salt: UInt32) {
    let word = LatticeNoise.word(Int32(left), Int32(top), salt: salt)
    guard word & 7 != 0 else { return nil }
    self.left = left
    self.top = top
    halfLength = Double(5 + (word &>> 3) % 8)
    halfWidth = Double(5 + (word &>> 7) % 9)
    // One building in 32 is a tall one.
    let isTall = (word &>> 16) & 31 == 0
    heightMetres = Float(isTall ? 25 + (word &>> 21) % 30 : 4 + (word &>> 11) % 10)
    // Quarters of 20 x 20 lots share a direction.
    let quarter = left / (20 * TownLot.side) + top / (20 * TownLot.side)
    rotation = Rotation.fan[quarter % Rotation.fan.count]
  }

  /// Whether the building stands so many cells right of and below the lot's middle.
  func covers(_ right: Double, _ down: Double) -> Bool {
    let along = rotation.cosine * right + rotation.sine * down
    let across = rotation.cosine * down - rotation.sine * right
    return along.magnitude <= halfLength && across.magnitude <= halfWidth
  }
}
