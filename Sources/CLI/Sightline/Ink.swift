/// The colours of a profile.
enum Ink {
  static let text = "#1d2733"
  static let soft = "#5b6775"
  static let axis = "#8b96a3"
  static let grid = "#e3e8ee"
  static let ground = "#eae4d8"
  static let hidden = "#9aa0a6"
  static let seen = "#d98324"
  static let free = "#1f7a4d"
  static let blocked = "#c0272d"
}
