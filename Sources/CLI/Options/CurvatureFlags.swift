import ArgumentParser
import BergfriedScene

/// The earth's curvature and the refraction of light: one quantity under two names.
struct CurvatureFlags: ParsableArguments {
  @Option(
    name: [.long, .customLong("cc", withSingleDash: true)], parsing: .unconditional,
    help: ArgumentHelp(
      "Earth's curvature less refraction; 0 for a flat earth (default: 6/7; 1 on other bodies).",
      valueName: "number"))
  var curvatureCoefficient: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Refraction, which is 1 less the curvature coefficient (default: 1/7; 0 on other bodies).",
      valueName: "number"))
  var refraction: Double?

  func validate() throws {
    for (name, value) in [
      ("--curvature-coefficient", curvatureCoefficient), ("--refraction", refraction),
    ] {
      try Check.finite(value, name, within: -10...10)
    }
    guard let curvatureCoefficient, let refraction else { return }
    guard abs(curvatureCoefficient + refraction - 1) < 1e-4 else {
      throw ValidationError(
        "--curvature-coefficient \(curvatureCoefficient) and --refraction \(refraction) "
          + "contradict each other: the coefficient is 1 less the refraction. Give one of them")
    }
  }

  /// Whether anything is said.
  var isGiven: Bool { curvatureCoefficient != nil || refraction != nil }

  var curvature: AskedCurvature {
    AskedCurvature(coefficient: curvatureCoefficient ?? refraction.map { 1 - $0 })
  }
}
