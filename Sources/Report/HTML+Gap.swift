import BergfriedCore
import BergfriedStreets

extension HTML {
  /// That no way leads there, and where the gap is.
  static func sentence(of gap: StreetGap) -> String {
    func place(_ x: Double, _ y: Double) -> String {
      "\(number(x, digits: 2)), \(number(y, digits: 2))"
    }
    return """
      <p class="basis">No way leads there, whoever looks. The streets fall into \(gap.partCount) \
      parts; the nearest gap is \(number(gap.widthMetres, digits: 2)) m wide, from \
      \(place(gap.from.x, gap.from.y)) to \(place(gap.to.x, gap.to.y)) in the map's frame.</p>
      """
  }
}
