package import BergfriedCore
package import BergfriedGDAL

extension MemoryBudget {
  /// Why a window is refused, and what would fit instead.
  ///
  /// - Parameter around: the window that a greatest distance in metres needs; `nil` for commands
  ///   that cannot be asked to look less far.
  package func refusal(
    of window: GridWindow, of terrain: Terrain, around: ((Double) -> GridWindow?)?
  ) -> Wording {
    let shape = window.shape
    let step = max(terrain.cellSize.widthMetres, terrain.cellSize.heightMetres)
    let extent = step * Double(max(shape.columns, shape.rows))
    let reach = around.flatMap { greatestReachMetres(step: step, upTo: extent, window: $0) }
    let percent = max(0.01, (10_000 / coarsening(of: shape)).rounded(.down) / 100)
    let size = "\(Format.plain(percent))%"
    let advice: Wording? = reach.map {
      "Look no farther than \(setting: .maxDistance, Format.plain($0)), or make"
    }
    return """
      \(Format.grouped(shape.columns)) x \(Format.grouped(shape.rows)) cells need \
      \(MemorySize(bytes: bytes(cells: shape.count)).text) of memory and \(limit.text) are \
      allowed. \(advice ?? "Make") the cells \(Format.fixed(step * 100 / percent, 1)) m wide \
      (gdal_translate -r average -outsize \(size) \(size) \(terrain.path) coarser.tif), \
      or raise \(setting: .memory)
      """
  }
}
