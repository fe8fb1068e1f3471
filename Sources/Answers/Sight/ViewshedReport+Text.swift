import BergfriedCore

extension ViewshedReport {
  /// A few lines for a person.
  package var text: String {
    var lines = seen + [eyes]
    if let farthest {
      lines.append(
        "Farthest  \(Format.distance(farthest.distanceMetres)) towards "
          + "\(Format.fixed(farthest.azimuthDegrees, 1))°, at \(farthest.place.text)")
    }
    if cells.unknown > 0 {
      lines.append("Unknown   \(Format.grouped(cells.unknown)) cells without data")
    }
    lines.append(
      "Time      read \(Format.seconds(seconds.read)), computed \(Format.seconds(seconds.compute)) "
        + "(\(Format.fixed(cellsPerSecond / 1e6, 1)) million cells a second), "
        + "wrote \(Format.seconds(seconds.write))")
    lines.append("Written   \(output.path)")
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is seen, surely and possibly where heights may be off.
  private var seen: [String] {
    func share(_ share: Double?) -> String {
      share.map { " (\(Format.fixed($0 * 100, 1)) %)" } ?? ""
    }
    let looked = cells.seen + (cells.possiblySeen ?? 0) + cells.hidden
    let whole =
      "\(Format.area(area.seenSquareMetres)) of \(Format.area(area.lookedAtSquareMetres))"
      + "\(share(area.seenShare)), \(Format.grouped(cells.seen)) of \(Format.grouped(looked)) cells"
    guard let verticalError, let count = cells.possiblySeen, let metres = area.possiblySquareMetres
    else { return ["Seen      \(whole)"] }
    return [
      "Surely    \(whole)",
      "Possibly  \(Format.area(metres)) more\(share(area.possiblyShare)), "
        + "\(Format.grouped(count)) cells",
      "Errors    \(verticalError.text)",
    ]
  }

  /// Where the eyes are, which is over cells' centres and not quite where they were asked for.
  private var eyes: String {
    if observers.count == 1, let only = observers.first {
      let above = only.groundMetres.map {
        ", \(Format.fixed(only.eyeMetres - $0, 1)) m above the ground"
      }
      let offset =
        only.offsetMetres < 0.05
        ? "" : ", \(Format.distance(only.offsetMetres)) from the place asked for"
      return "Eye       at \(Format.fixed(only.eyeMetres, 1)) m\(above ?? ""), over the centre "
        + "of its cell at \(only.usedPlace.text)\(offset)"
    }
    let farthest = observers.map(\.offsetMetres).max() ?? 0
    return "Eyes      \(observers.count), over the centres of their cells"
      + (farthest < 0.05 ? "" : ", up to \(Format.distance(farthest)) from the places asked for")
  }
}
