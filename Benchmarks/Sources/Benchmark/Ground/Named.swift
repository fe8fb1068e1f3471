/// Something that figures are said of.
protocol Named {
  var name: String { get }
}
