import ArgumentParser

/// Whether files may go that Bergfried did not write.
struct OverwriteFlags: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Write over files that bergfried did not write, and over watch files that may have been "
        + "changed by hand."))
  var overwrite = false
}
