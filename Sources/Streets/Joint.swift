/// Two places of runs that may be one though the map has them apart.
struct Joint {
  struct Place {
    let run: Int
    let alongMetres: Double
  }

  let kind: StreetLink.Kind
  let one: Place
  let other: Place
  let gapMetres: Double
}
