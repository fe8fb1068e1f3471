/// What each tower of a new watch looks with, with the numbers of a common one.
package enum NewTelescope: String, CaseIterable, Sendable {
  case eye, glass, camera

  /// Its keys in a watch file, each with its unit.
  var lines: [String] {
    switch self {
    case .eye: []
    case .glass:
      [
        "aperture: 50  # width of the front lens, millimetres",
        "magnification: 8  # times",
      ]
    case .camera:
      [
        "pixels: [3840, 2160]  # width and height of the picture",
        "field: 60  # width of the field of view, degrees",
      ]
    }
  }

  /// The ladder that tells best how well it sees people.
  var ladder: String { self == .camera ? "dori-2015" : "johnson-person" }
}
