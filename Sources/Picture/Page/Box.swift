/// A rectangle on the page, in pixels, kept free for one thing.
struct Box {
  let x: Double
  let y: Double
  let width: Double
  let height: Double

  func meets(_ other: Box) -> Bool {
    x < other.x + other.width && other.x < x + width && y < other.y + other.height
      && other.y < y + height
  }

  func lies(in other: Box) -> Bool {
    x >= other.x && x + width <= other.x + other.width && y >= other.y
      && y + height <= other.y + other.height
  }
}
