import BergfriedDatum
import BergfriedStreets

/// Routes as tracks with times, for maps and handheld devices (GPX 1.1).
struct RouteGPX {
  let answers: [SlipFile.Answer]
  let streets: StreetGraph
  let places: WatchPlaces

  /// - Throws: ``CommandFailure`` where the terrain has no place on the earth.
  func text() throws -> String {
    let tracks = try answers.compactMap { answer in try answer.legs.map { try track($0, answer) } }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <gpx version="1.1" creator="bergfried" xmlns="http://www.topografix.com/GPX/1/1">
      \(tracks.joined(separator: "\n"))
      </gpx>

      """
  }

  private func track(_ legs: [SlipFile.Leg], _ answer: SlipFile.Answer) throws -> String {
    var points: [String] = []
    for leg in legs {
      let speed = answer.speedMetresPerSecond
      let ends = [
        (leg.groundPoints?.from ?? streets.place(of: leg, leg.fromTicks, speed: speed), leg.enter),
        (leg.groundPoints?.to ?? streets.place(of: leg, leg.toTicks, speed: speed), leg.leave),
      ]
      for case (let place?, let time) in ends {
        let (lon, lat) = try places.lonLat(place)
        let text =
          "<trkpt lat=\"\(Write.fixed(lat, 7))\" lon=\"\(Write.fixed(lon, 7))\">"
          + "<time>\(Ticks(count: time / 1000 * 1000).utc)</time></trkpt>"
        if points.last != text { points.append(text) }
      }
    }
    let name = SVG.escaped("\(answer.verdict) from \(answer.fromText) to \(answer.toText)")
    return """
      <trk><name>\(name)</name><trkseg>
      \(points.joined(separator: "\n"))
      </trkseg></trk>
      """
  }
}
