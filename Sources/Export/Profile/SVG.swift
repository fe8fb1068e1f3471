import BergfriedCore
import BergfriedFiles

/// The few elements of SVG that a profile needs.
package enum SVG {
  package static func element(
    _ name: String, _ attributes: [(String, String)], _ body: String? = nil
  )
    -> String
  {
    let list = attributes.map { " \($0.0)=\"\(XMLText.escaped($0.1))\"" }.joined()
    return body.map { "<\(name)\(list)>\($0)</\(name)>" } ?? "<\(name)\(list)/>"
  }

  package static func path(_ points: [(Double, Double)], _ attributes: [(String, String)]) -> String
  {
    let steps = points.enumerated().map { number, point in
      (number == 0 ? "M" : "L") + "\(Format.fixed(point.0, 1)) \(Format.fixed(point.1, 1))"
    }
    return element("path", [("d", steps.joined())] + attributes)
  }

  package static func circle(_ place: (Double, Double), radius: Double, fill: String) -> String {
    element(
      "circle",
      [
        ("cx", Format.fixed(place.0, 1)), ("cy", Format.fixed(place.1, 1)), ("r", "\(radius)"),
        ("fill", fill), ("stroke", "#ffffff"), ("stroke-width", "1.5"),
      ])
  }

  /// - Parameter halo: whether the letters stand out from what is under them.
  package static func text(
    _ words: String, _ x: Double, _ y: Double, size: Double, fill: String,
    anchor: String = "start", weight: String = "400", halo: Bool = false
  ) -> String {
    let edge =
      halo
      ? [
        ("stroke", "#ffffff"), ("stroke-width", "3.5"), ("stroke-linejoin", "round"),
        ("paint-order", "stroke"),
      ] : []
    return element(
      "text",
      [
        ("x", Format.fixed(x, 1)), ("y", Format.fixed(y, 1)), ("font-size", Format.plain(size)),
        ("fill", fill), ("text-anchor", anchor), ("font-weight", weight),
      ] + edge, XMLText.escaped(words))
  }
}
