import ArgumentParser
import BergfriedWorlds

/// The two words on a command line.
struct MadeGroundArguments: ParsableArguments {
  @Argument(help: "The world.", transform: CommaList.value)
  var world: World

  @Argument(help: "Cells along its side.")
  var side: Int

  func validate() throws {
    guard side >= 3 else { throw ValidationError("a side of \(side) cells: give 3 or more") }
  }

  var ground: MadeGround { MadeGround(world: world, side: side) }
}
