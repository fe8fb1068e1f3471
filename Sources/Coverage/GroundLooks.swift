/// The looks that hold a cell, by their numbers among all.
struct GroundLooks: Sendable {
  var surely: [Int32] = []
  var possibly: [Int32] = []
}
