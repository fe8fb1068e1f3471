package import BergfriedCoverage

extension WatchReport {
  /// What the script of moving maps reads of some crossings, without the streets: they are those of
  /// a ``TownDrawing`` over the same frame.
  package static func movingMap(_ coverage: Coverage, _ crossings: Crossings) -> String {
    MovingMapData(coverage, crossings, isBeside: true).json
  }

  /// A module of the page's scripts; `nil` where there is none of that name.
  package static func script(named name: String) -> [UInt8]? {
    Page.modules.first { $0.name == name }?.bytes
  }
}
