/// What the command line asks for.
struct AskedAttack {
  static let usage = """
    usage: attack [--seed N] [--towns N] [--minutes M] [--cell METRES] [--layout NAME]
                  [--only KIND] [--draws N] [--maps N] [--through PROGRAM]
           attack --write FOLDER --seed N [--cell METRES] [--layout NAME]
    """

  private(set) var seed: UInt64 = 1
  private(set) var towns = UInt64.max
  private(set) var minutes: Double?
  private(set) var cellMetres: Double?
  private(set) var layout: String?
  private(set) var only: Fault.Kind?
  /// How many towns each may truly be are tried.
  private(set) var draws = 6
  /// So many faults of each kind are drawn.
  private(set) var maps = 1

  /// The program that is asked too.
  private(set) var program: Program?
  /// Where the first town is written to instead of being tried.
  private(set) var folder: String?

  /// `nil` for what makes no sense.
  init?(_ arguments: [String]) {
    guard arguments.count % 2 == 0 else { return nil }
    for place in stride(from: 0, to: arguments.count, by: 2) {
      guard take(arguments[place], arguments[place + 1]) else { return nil }
    }
    if towns == .max, minutes == nil { towns = 1000 }
  }

  private mutating func take(_ name: String, _ value: String) -> Bool {
    switch name {
    case "--seed": return UInt64(value).map { seed = $0 } != nil
    case "--towns": return UInt64(value).map { towns = $0 } != nil
    case "--minutes": return Double(value).map { minutes = $0 } != nil
    case "--cell": return Double(value).map { cellMetres = $0 } != nil && cellMetres! > 0
    case "--draws": return Int(value).map { draws = max($0, 1) } != nil
    case "--maps": return Int(value).map { maps = $0 } != nil
    case "--only": return Fault.Kind(rawValue: value).map { only = $0 } != nil
    case "--through":
      program = Program(path: value)
      return true
    case "--write":
      folder = value
      return true
    case "--layout":
      layout = value
      return TownMaker.layouts.contains(value)
    default: return false
    }
  }
}
