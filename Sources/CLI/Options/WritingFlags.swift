import ArgumentParser

/// How the work of a command that writes files is done and told.
struct WritingFlags: ParsableArguments {
  @OptionGroup
  var run: RunFlags

  @OptionGroup
  var overwriteFlags: OverwriteFlags

  var mayOverwrite: Bool { overwriteFlags.overwrite }
}
