package import BergfriedAnswers
import BergfriedCore
import BergfriedFiles
package import BergfriedScene
package import BergfriedStreets

/// Routes as tracks with times, for maps and handheld devices (GPX 1.1).
package struct RouteGPX {
  package struct Track {
    package let name: String
    package let legs: [CrossingsDocument.Leg]
    package let pace: LegPace

    package init(
      name: String, legs: [CrossingsDocument.Leg], pace: LegPace
    ) {
      self.name = name
      self.legs = legs
      self.pace = pace
    }
  }

  package let tracks: [Track]
  package let streets: StreetGraph
  package let places: WatchPlaces

  package init(
    tracks: [Track], streets: StreetGraph, places: WatchPlaces
  ) {
    self.tracks = tracks
    self.streets = streets
    self.places = places
  }

  /// - Throws: ``Failure`` where the terrain has no place on the earth.
  package func text() throws -> String {
    let tracks = try tracks.map(text)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <gpx version="1.1" creator="bergfried" xmlns="http://www.topografix.com/GPX/1/1">
      \(tracks.joined(separator: "\n"))
      </gpx>

      """
  }

  private func text(of track: Track) throws -> String {
    var points: [String] = []
    for leg in track.legs {
      let ends = [
        (
          leg.groundPoints?.from ?? streets.place(of: leg, leg.fromTicks, at: track.pace), leg.enter
        ),
        (leg.groundPoints?.to ?? streets.place(of: leg, leg.toTicks, at: track.pace), leg.leave),
      ]
      for case (let place?, let time) in ends {
        let (lon, lat) = try places.lonLat(place)
        let text =
          "<trkpt lat=\"\(Format.fixed(lat, 7))\" lon=\"\(Format.fixed(lon, 7))\">"
          + "<time>\(Ticks(count: time / 1000 * 1000).utc)</time></trkpt>"
        if points.last != text { points.append(text) }
      }
    }
    return """
      <trk><name>\(XMLText.escaped(track.name))</name><trkseg>
      \(points.joined(separator: "\n"))
      </trkseg></trk>
      """
  }
}

extension RouteGPX.Track {
  /// `nil` where there is no route.
  package init?(_ answer: CrossingsDocument.Answer) {
    guard let legs = answer.legs else { return nil }
    self.init(
      name: "\(answer.verdict.rawValue) from \(answer.fromText) to \(answer.toText)", legs: legs,
      pace: answer.pace)
  }
}
