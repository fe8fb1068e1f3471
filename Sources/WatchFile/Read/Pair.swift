/// A key of the file with its value.
struct Pair {
  let name: String
  /// Where the key stands.
  let mark: TextMark?
  let value: Entry
}
