import ArgumentParser

/// A part of the report that can be left out. The floor and the viewshed on one core always stay.
enum Topic: String, CaseIterable, ExpressibleByArgument {
  /// The viewshed on two cores.
  case twoCores = "two-cores"
  /// How high something must reach to be seen.
  case horizon
  /// Everything that GDAL does within this process.
  case gdal
  /// Whether the answers are right.
  case agreement
  /// Working memory beside heights and answer.
  case memory
  /// Whole commands, from file to file.
  case commands
  /// This build beside one for the processor family's least member.
  case builds
  /// Real elevations.
  case tiles
}
