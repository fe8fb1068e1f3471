/// The colours of a profile.
package enum Ink {
  package static let text = "#1d2733"
  package static let soft = "#5b6775"
  package static let axis = "#8b96a3"
  package static let grid = "#e3e8ee"
  package static let ground = "#eae4d8"
  package static let hidden = "#9aa0a6"
  package static let seen = "#d98324"
  package static let free = "#1f7a4d"
  package static let blocked = "#c0272d"
}
