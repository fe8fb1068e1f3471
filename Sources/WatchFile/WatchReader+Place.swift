import BergfriedDatum
import Foundation
import Yams

/// The place, the night and the zones.
extension WatchReader {
  func place(_ section: Section) -> Watch.Place? {
    let terrain = section.required("terrain", "a raster of heights, several, or a folder of them")
      .flatMap { node in node.sequence.map { $0.compactMap(\.string) } ?? node.string.map { [$0] } }
    if section.has("terrain"), terrain?.isEmpty ?? true {
      section.note("terrain", "give the path of a raster, or a list of paths")
    }
    let map = section.required("map", "a map with streets and buildings").flatMap { _ in
      section.text("map")
    }
    let place = Watch.Place(
      terrain: (terrain ?? []).map(resolved), map: resolved(map ?? ""),
      resolutionMetres: section.number("resolution", in: 0.1...1000, " m") ?? 2,
      verticalErrorMetres: section.number("vertical_error", in: 0...100, " m") ?? 0.5,
      storeyMetres: section.number("storey", in: 1...20, " m") ?? 3,
      defaultBuildingMetres: defaultBuilding(section) ?? 3...12,
      woodMetres: section.number("wood_height", in: 0...120, " m") ?? 20,
      frame: section.text("frame"), layers: texts(section, "layers"),
      columns: texts(section, "columns"))
    section.finish()
    return terrain != nil && map != nil ? place : nil
  }

  private func defaultBuilding(_ section: Section) -> ClosedRange<Double>? {
    guard let node = section.node("default_building") else { return nil }
    guard node.mapping != nil else {
      return section.number("default_building", in: 0...500, " m").map { $0...$0 }
    }
    guard let range = section.section("default_building") else { return nil }
    let low = range.number("low", in: 0...500, " m") ?? 3
    let high = range.number("high", in: 0...500, " m") ?? 12
    range.finish()
    guard low <= high else {
      range.note("low", "\(Words.number(low)) is above high, \(Words.number(high))")
      return nil
    }
    return low...high
  }

  private func texts(_ section: Section, _ name: String) -> [String: String] {
    guard let node = section.node(name) else { return [:] }
    guard let mapping = node.mapping else {
      section.note(name, "keys with names as values belong here")
      return [:]
    }
    return Dictionary(
      mapping.compactMap { key, value in
        key.string.flatMap { key in value.string.map { (key, $0) } }
      }, uniquingKeysWith: { $1 })
  }

  private func resolved(_ path: String) -> String {
    path.hasPrefix("/") || folder.isEmpty
      ? path : URL(fileURLWithPath: folder).appendingPathComponent(path).path
  }

  func night(_ section: Section) -> Range<Ticks>? {
    func time(_ name: String) -> Ticks? {
      guard section.required(name, "a time such as 2026-12-05T21:00:00Z") != nil,
        let text = section.text(name)
      else { return nil }
      if let time = Words.time(text) { return time }
      section.note(name, "'\(text)' is no time: write it as 2026-12-05T21:00:00Z")
      return nil
    }
    guard let bell = time("bell"), let midnight = time("midnight") else { return nil }
    guard bell < midnight else {
      section.note("midnight", "must come after the bell")
      return nil
    }
    return bell..<midnight
  }

  func zone(_ section: Section) -> Watch.Zone? {
    let name = section.required("name", "a name").flatMap { _ in section.text("name") }
    let kind = section.required("kind", "private or sanctuary").flatMap { _ in
      section.choice("kind", as: Watch.Zone.Kind.self)
    }
    let area = section.required("area", "zones.geojson#name, or a list of corners").flatMap {
      node -> Watch.Zone.Area? in
      if let file = node.scalar?.string { return .file(resolved(file)) }
      let corners = (node.sequence ?? []).compactMap { corner -> Watch.Position? in
        let numbers = (corner.sequence ?? []).compactMap(\.float)
        return numbers.count == 2 ? .lonLat(lon: numbers[0], lat: numbers[1]) : nil
      }
      if corners.count >= 3, corners.count == node.sequence?.count { return .corners(corners) }
      section.note("area", "give a file, or at least three corners [longitude, latitude]")
      return nil
    }
    section.finish()
    guard let name, let kind, let area else { return nil }
    return Watch.Zone(name: name, kind: kind, area: area)
  }
}
