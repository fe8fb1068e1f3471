import BergfriedCore
import BergfriedSurface

/// Pixels of one column of a panorama that are painted together.
///
/// What is known of them stands in tables, a pixel a column. Each step goes over all of them before
/// the next: the processor then does many at a time, and waits for none.
final class PanoramaBatch {
  /// How many pixels there is room for.
  static var room: Int { 64 }

  /// How many there are.
  private(set) var count = 0
  private let rows = UnsafeMutablePointer<Int>.allocate(capacity: room)
  private let numbers = UnsafeMutablePointer<Float>.allocate(capacity: Number.count * room)
  private let places = UnsafeMutablePointer<Double>.allocate(capacity: Place.count * room)

  deinit {
    rows.deallocate()
    numbers.deallocate()
    places.deallocate()
  }

  var isFull: Bool { count == PanoramaBatch.room }

  func add(row: Int, distance: Float) {
    rows[count] = row
    self[.distance][count] = distance
    count += 1
  }

  func clear() { count = 0 }

  /// A row of the pixels' numbers.
  @inline(__always)
  subscript(number: Number) -> UnsafeMutablePointer<Float> {
    numbers + number.rawValue &* PanoramaBatch.room
  }

  @inline(__always)
  subscript(place: Place) -> UnsafeMutablePointer<Double> {
    places + place.rawValue &* PanoramaBatch.room
  }

  @inline(__always)
  func row(_ pixel: Int) -> Int { rows[pixel] }
}

extension PanoramaBatch {
  enum Number: Int {
    case distance
    /// How far the place itself and those east and west of it are on the way to the next column.
    case right, rightEast, rightWest
    /// How far the place itself and those north and south of it are on the way to the next row.
    case down, downNorth, downSouth
    /// The heights at the corners around the place itself and around its neighbours.
    case here
    case east = 11
    case west = 15
    case north = 19
    case south = 23
    /// The height at the place and how it rises.
    case height = 27
    case riseEast, riseNorth, steepness
    case haze, line

    static var count: Int { 33 }
  }

  enum Place: Int {
    case x, y, reach
    /// Where the first corner around the place itself and around its neighbours lies in storage.
    case here, east, west, north, south

    static var count: Int { 8 }
  }
}
