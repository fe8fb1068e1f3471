import BergfriedCore
import BergfriedCoverage
import BergfriedSurface
import BergfriedWatchFile

/// Whether a watch can be kept in its town, and what of it is likely not meant.
package struct SceneCheck {
  private let scene: WatchScene
  private let faults: WatchFaults
  /// A sentence each, for what is right and yet worth a look.
  package private(set) var notes: [String] = []

  package init(_ scene: WatchScene) {
    self.scene = scene
    faults = scene.faults
  }

  /// - Throws: ``WatchFileError`` with all that is wrong.
  package mutating func check() throws {
    for index in scene.allTowers.indices { try checkTower(index) }
    if !scene.watch.place.map.isEmpty { try checkEnds() }
    noteReserve()
    try faults.check()
  }

  private mutating func checkTower(_ index: Int) throws {
    let steps: [WatchMarks.Step] = [.key("towers"), .item(index)]
    let placed = try faults.trying(at: steps + [.key("at", "xy")]) {
      try PlacedTower(scene.allTowers[index], on: scene.town.surface)
    }
    guard let placed else { return }
    _ = try faults.trying(at: steps) { try placed.checkLooks(in: scene.town, scene.question) }
    notes += notes(of: placed)
  }

  private func notes(of placed: PlacedTower) -> [String] {
    let (surface, tower) = (scene.town.surface, placed.tower)
    guard let ground = surface.groundMetres(at: tower.point) else { return [] }
    let eye = placed.eyeMetres - ground
    let start = "tower '\(tower.name)' has its eye \(Format.fixed(eye, 1)) m above the ground"
    guard eye >= 0 else {
      return [
        "tower '\(tower.name)' has its eye \(Format.fixed(-eye, 1)) m under the ground: it sees "
          + "nothing; correct sea, or the place"
      ]
    }
    var notes: [String] = []
    if case .aboveRoof = tower.eye {
    } else {
      let around = placed.holders.map { surface.buildings[$0] }
        .filter { $0.isHouse && $0.typicalMetres > eye }
        .max { $0.typicalMetres < $1.typicalMetres }
      if let around {
        notes.append(
          "\(start), inside a building of some \(Format.fixed(around.typicalMetres, 1)) m"
            + (around.name.map { " ('\($0)')" } ?? "")
            + ": if it is on top, give roof in place of eye"
        )
      }
    }
    let trees = surface.woods.filter { $0.heightMetres > eye && $0.area.contains(tower.point) }
    if let highest = trees.map(\.heightMetres).max(), notes.isEmpty {
      notes.append(
        "\(start), in a wood of up to \(Format.fixed(highest, 1)) m: trees may hide everything; "
          + "raise the eye, or move the tower out of the wood")
    }
    return notes
  }

  /// Each crossing and escort begins and ends at a street.
  private func checkEnds() throws {
    for (end, steps) in scene.watch.ends {
      _ = try faults.trying(at: steps) {
        try SlipEnd.nodes(of: [SlipEnd(end, in: scene.watch)], in: scene)
      }
    }
  }

  private mutating func noteReserve() {
    let watch = scene.watch
    let spare = watch.towers.flatMap(\.telescopes).filter(\.isInReserve)
    guard !spare.isEmpty else { return }
    let towers = watch.towers.filter(\.isInReserve).map(\.name)
    let names = spare.map(\.instrument.name).joined(separator: ", ")
    let unmanned = towers.isEmpty ? "" : "; nobody is on \(towers.joined(separator: ", "))"
    notes.append(
      "in reserve, seeing nothing until they are given looks: \(names)\(unmanned)")
  }
}
