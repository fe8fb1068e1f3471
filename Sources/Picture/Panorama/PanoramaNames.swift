import BergfriedFiles
import BergfriedSight

/// The names over one strip, each at the lowest free place above the ground there, or above what
/// it names where that lies far below the skyline, with a line down to it.
struct PanoramaNames {
  /// A name that has found its place.
  struct Placed {
    let label: PanoramaLabel
    let text: String
    /// What it names.
    let x: Double
    let y: Double
    let box: Box

    /// The line down to it, with some air beside it.
    var leader: Box { PanoramaNames.leader(x: x, from: box.y + box.height, to: y) }
  }

  static let textHeight = 19.0
  static let longestLeader = 140.0
  static let style = Canvas.TextStyle(size: 13.5, isBold: true, haloWidth: 2)

  let layout: PanoramaLayout
  let strip: PanoramaLayout.Strip
  /// The skyline's height on the page above each column of the strip.
  let skyline: [Double]

  /// - Parameter width: how wide a text is.
  func placed(_ labels: [PanoramaLabel], width: (String) -> Double) -> [Placed] {
    var placed: [Placed] = []
    for label in labels {
      let name = PlainText.oneLine(label.name)
      guard width(name) > 0, let x = layout.x(ofAzimuth: label.azimuthDegrees, in: strip) else {
        continue
      }
      let y = layout.y(ofPitch: label.pitchDegrees, in: strip)
      guard y >= strip.box.y, y <= strip.bottom else { continue }
      for text in label.longText == name ? [name] : [label.longText, name] {
        guard let box = place(width(text) + 8, x, y, beside: placed) else { continue }
        placed.append(Placed(label: label, text: text, x: x, y: y, box: box))
        break
      }
    }
    return placed
  }

  private func place(_ width: Double, _ x: Double, _ y: Double, beside placed: [Placed]) -> Box? {
    let sky = strip.box
    let ground = lowestSky(x - width / 2, x + width / 2)
    // What lies far below the skyline is named where it lies.
    let start = (y - ground < PanoramaNames.longestLeader ? min(y, ground) : y) - 14
    for bottom in stride(from: start, to: sky.y + PanoramaNames.textHeight, by: -4) {
      for left in [x - width / 2, x - 10, x - width + 10] {
        let box = Box(
          x: left, y: bottom - PanoramaNames.textHeight, width: width,
          height: PanoramaNames.textHeight)
        let line = PanoramaNames.leader(x: x, from: bottom, to: y)
        guard box.lies(in: sky) else { continue }
        let isTaken = placed.contains {
          $0.box.meets(box) || $0.leader.meets(box) || $0.box.meets(line)
        }
        if !isTaken { return box }
      }
    }
    return nil
  }

  /// The top of the highest ground between two places.
  private func lowestSky(_ start: Double, _ end: Double) -> Double {
    let first = min(max(Int(start) - strip.x, 0), skyline.count - 1)
    let last = min(max(Int(end) - strip.x, first), skyline.count - 1)
    return skyline[first...last].min()!
  }

  static func leader(x: Double, from top: Double, to bottom: Double) -> Box {
    Box(x: x - 4, y: top, width: 8, height: max(0, bottom - top))
  }
}

extension PanoramaNames {
  func draw(_ placed: [Placed], on canvas: Canvas) {
    for name in placed {
      let top = name.box.y + name.box.height - 2
      canvas.line(from: (name.x, top), to: (name.x, name.y - 3), width: 3, Palette.paper)
    }
    for name in placed {
      let top = name.box.y + name.box.height - 2
      canvas.line(from: (name.x, top), to: (name.x, name.y - 3), width: 1, Palette.ink)
      drawMark(name, on: canvas)
      canvas.text(name.text, x: name.box.x + 4, y: name.box.y + 14, PanoramaNames.style)
    }
  }

  private func drawMark(_ name: Placed, on canvas: Canvas) {
    let (x, y) = (name.x, name.y)
    switch name.label.kind {
    case .summit:
      canvas.polygon([(x, y - 6), (x + 5.5, y + 3), (x - 5.5, y + 3)], fill: Palette.ink)
    case .tower:
      canvas.disc(x: x, y: y, radius: 5, Palette.paper)
      canvas.disc(x: x, y: y, radius: 3.6, Palette.mark)
    case .building:
      canvas.polygon(
        [(x - 3.5, y - 3.5), (x + 3.5, y - 3.5), (x + 3.5, y + 3.5), (x - 3.5, y + 3.5)],
        fill: Palette.mark, line: 1)
    case .street, .place:
      canvas.disc(x: x, y: y, radius: 4, Palette.paper)
      canvas.disc(x: x, y: y, radius: 2.6, Palette.ink)
    }
  }
}
