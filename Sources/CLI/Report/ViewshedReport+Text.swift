import BergfriedCore

extension ViewshedReport {
  /// A few lines for a person.
  var text: String {
    var lines = seen + [eyes]
    if let farthest {
      lines.append(
        "Farthest  \(Write.distance(farthest.distanceMetres)) towards "
          + "\(Write.fixed(farthest.azimuthDegrees, 1))°, at \(farthest.place.text)")
    }
    if cells.unknown > 0 {
      lines.append("Unknown   \(Write.grouped(cells.unknown)) cells without data")
    }
    lines.append(
      "Time      read \(Write.seconds(seconds.read)), computed \(Write.seconds(seconds.compute)) "
        + "(\(Write.fixed(cellsPerSecond / 1e6, 1)) million cells a second), "
        + "wrote \(Write.seconds(seconds.write))")
    lines.append("Written   \(output.path)")
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is seen, surely and possibly where heights may be off.
  private var seen: [String] {
    func share(_ share: Double?) -> String {
      share.map { " (\(Write.fixed($0 * 100, 1)) %)" } ?? ""
    }
    let looked = cells.seen + (cells.possiblySeen ?? 0) + cells.hidden
    let whole =
      "\(Write.area(area.seenSquareMetres)) of \(Write.area(area.lookedAtSquareMetres))"
      + "\(share(area.seenShare)), \(Write.grouped(cells.seen)) of \(Write.grouped(looked)) cells"
    guard let verticalError, let count = cells.possiblySeen, let metres = area.possiblySquareMetres
    else { return ["Seen      \(whole)"] }
    return [
      "Surely    \(whole)",
      "Possibly  \(Write.area(metres)) more\(share(area.possiblyShare)), "
        + "\(Write.grouped(count)) cells",
      "Errors    \(verticalError.text)",
    ]
  }

  /// Where the eyes are, which is over cells' centres and not quite where they were asked for.
  private var eyes: String {
    if observers.count == 1, let only = observers.first {
      let above = only.groundMetres.map {
        ", \(Write.fixed(only.eyeMetres - $0, 1)) m above the ground"
      }
      let offset =
        only.offsetMetres < 0.05
        ? "" : ", \(Write.distance(only.offsetMetres)) from the place asked for"
      return "Eye       at \(Write.fixed(only.eyeMetres, 1)) m\(above ?? ""), over the centre "
        + "of its cell at \(only.usedPlace.text)\(offset)"
    }
    let farthest = observers.map(\.offsetMetres).max() ?? 0
    return "Eyes      \(observers.count), over the centres of their cells"
      + (farthest < 0.05 ? "" : ", up to \(Write.distance(farthest)) from the places asked for")
  }
}
