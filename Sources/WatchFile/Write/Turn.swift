/// One step of the way to a value, by places as they stand in the text.
enum Turn: Hashable {
  /// To the value of a pair of a section.
  case pair(Int)
  /// To an item of a list.
  case item(Int)
}
